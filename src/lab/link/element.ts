/**
 * `<refcounted-program>`: a bench in any page of any site, with one script:
 *
 *     <script defer src="https://course.example/refcounted.js"></script>
 *     <refcounted-program title="Two names" step="2" view="names">
 *     a = [1]
 *     b = a
 *     </refcounted-program>
 *
 * The element holds an iframe of the course's page embed/, as high as that page asks to be. Attributes: `title`,
 * `filename`, `step` (a number or `end`), `view`, `granularity`, `theme` (`light`, `dark`), `schedule`. The text is the
 * program; the indent that all its lines share is taken away.
 */
import { linkedOf } from "./element-text.ts";
import { writeLink } from "./link.ts";
import { readSize } from "./size.ts";

/** This script's own address, beside which the page embed/ lies. It is known while the script runs, not later. */
const own = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

class RefcountedProgram extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  readonly #listen = (event: MessageEvent): void => {
    if (this.#frame === null || event.source !== this.#frame.contentWindow) return;
    const height = readSize(event.data);
    if (height !== null) this.#frame.style.height = `${height}px`;
  };

  connectedCallback(): void {
    addEventListener("message", this.#listen);
    if (this.#frame !== null) return;
    const source = this.textContent ?? "";
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("title") ?? "A Python program and its heap";
    frame.loading = "lazy";
    frame.style.cssText = "display:block;width:100%;height:36rem;border:0";
    frame.allow = "clipboard-write";
    this.#frame = frame;
    void this.#fill(frame, source);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#listen);
  }

  async #fill(frame: HTMLIFrameElement, source: string): Promise<void> {
    const page = new URL("embed/", own);
    const theme = this.getAttribute("theme");
    if (theme !== null) page.searchParams.set("theme", theme);
    page.hash = await writeLink(linkedOf((name) => this.getAttribute(name), source));
    frame.src = page.href;
    this.replaceChildren(frame);
  }
}

if (globalThis.customElements?.get("refcounted-program") === undefined) {
  globalThis.customElements?.define("refcounted-program", RefcountedProgram);
}
