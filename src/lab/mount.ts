/**
 * Labs in the page: each stands there as it was drawn at build, and becomes a bench when it comes near the
 * screen or is touched, whichever is first.
 */
import type { LabOptions, Still } from "./options.ts";

/** Reads back from the page what the build wrote there. */
function stillOf(host: HTMLElement, about: Omit<Still, "lines" | "picture" | "twin" | "output">): Still {
  const lines = [...host.querySelectorAll<HTMLElement>(".lab-program .lab-line")].map((line) => {
    const copy = line.cloneNode(true) as HTMLElement;
    copy.querySelector(".lab-number")?.remove();
    return copy.innerHTML.replace(/\n$/, "");
  });
  return {
    ...about,
    lines,
    picture: host.querySelector("[data-still='picture']")?.innerHTML ?? "",
    twin: host.querySelector("[data-still='twin']")?.innerHTML ?? "",
    output: host.querySelector(".lab-output pre")?.textContent ?? "",
  };
}

async function start(host: HTMLElement): Promise<void> {
  if (host.dataset.started !== undefined) return;
  host.dataset.started = "";
  const data = host.querySelector("script[type='application/json']")?.textContent ?? "";
  const { options, still } = JSON.parse(data) as {
    options: LabOptions;
    still: Omit<Still, "lines" | "picture" | "twin" | "output">;
  };
  const { mountBench } = await import("./bench/mount.ts");
  // Meanwhile a link may have taken the place.
  if (host.dataset.started !== "") return;
  mountBench(host, { options, still: stillOf(host, still) });
}

/** Watches every lab of the page. */
export function startLabs(root: ParentNode = document): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        void start(entry.target as HTMLElement);
      }
    },
    { rootMargin: "400px" },
  );
  for (const host of root.querySelectorAll<HTMLElement>("[data-lab]")) near.observe(host);
}
