/** The page of an iframe: opens the program in its address, says its height, copies the program. */
import { arrive } from "./arrive.ts";
import { readLink } from "./link.ts";
import { sizeMessage } from "./size.ts";

function find<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Tells the page around this one how high the content is, now and at each change. */
function tellSize(): void {
  if (window.parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(find("main").getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // The height is no secret, and who embeds the page is not known.
    window.parent.postMessage(sizeMessage(height), "*");
  }).observe(find("main"));
}

export function startEmbed(): void {
  const note = find("[data-arrival]");
  const tools = find(".tools");
  const copy = find("[data-copy]");
  const open = find<HTMLAnchorElement>("[data-open]");
  const say = (text: string, bad: boolean): void => {
    note.textContent = text;
    note.classList.toggle("is-bad", bad);
    tools.hidden = bad;
    open.hash = location.hash;
  };
  copy.addEventListener("click", () => {
    void (async () => {
      const linked = await readLink(location.hash);
      try {
        await navigator.clipboard.writeText(linked?.source ?? "");
        copy.textContent = "Copied";
      } catch {
        copy.textContent = "The browser keeps its clipboard shut";
      }
    })();
  });
  tellSize();
  void arrive(find("[data-embed]"), say);
}
