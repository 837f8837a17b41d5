/** Progress as a page uses it: one store a page, on the browser's local storage. */
import { ProgressStore } from "./store.ts";

export * from "./record.ts";
export * from "./review.ts";
export * from "./store.ts";

let store: ProgressStore | undefined;

/** The page's store. */
export function progress(): ProgressStore {
  if (store === undefined) {
    const opened = new ProgressStore(() => globalThis.localStorage ?? null);
    globalThis.addEventListener?.("storage", (event) => opened.changedElsewhere(event.key));
    store = opened;
  }
  return store;
}
