/**
 * Exercises in the page: each stands there as text from the build, and comes to life when it comes near the screen.
 */
import type { WorkProps } from "./payload.ts";

async function start(host: HTMLElement): Promise<void> {
  if (host.dataset.started !== undefined) return;
  host.dataset.started = "";
  const data = host.querySelector("script[type='application/json']")?.textContent ?? "";
  const { still, ...props } = JSON.parse(data) as WorkProps;
  const place = host.querySelector<HTMLElement>("[data-work]");
  if (place === null) return;
  // The picture and its words stand in the page where the exercise has a bench.
  const markupOf = (part: "picture" | "twin"): string =>
    host.querySelector(`[data-still='${part}']`)?.innerHTML ?? still[part];
  const seen = { ...still, picture: markupOf("picture"), twin: markupOf("twin") };
  const [{ flushSync, mount }, { default: Work }] = await Promise.all([
    import("svelte"),
    import("./Work.svelte"),
  ]);
  place.replaceChildren();
  mount(Work, { target: place, props: { ...props, still: seen } });
  flushSync();
}

/** Watches every exercise of the page. */
export function startExercises(root: ParentNode = document): void {
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
  for (const host of root.querySelectorAll<HTMLElement>("[data-exercise]")) near.observe(host);
}
