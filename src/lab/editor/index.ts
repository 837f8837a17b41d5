// The editor island. Nothing of an editor is loaded with the page: the program stands there as highlighted
// text, and `mountEditor` brings the editor when the reader goes to edit. `preloadEditor` may be called a
// moment earlier, when a pointer comes near.

import { preferredEditorKind } from "./choice.ts";
import type { EditorHandle, EditorOptions, MountEditor } from "./types.ts";

export { preferredEditorKind, storedEditorKind, storeEditorKind } from "./choice.ts";
export type * from "./types.ts";

async function loadMonaco(): Promise<MountEditor> {
  return (await import("./monaco.ts")).mountMonaco;
}

async function loadTextarea(): Promise<MountEditor> {
  return (await import("./textarea.ts")).mountTextarea;
}

/** Begins to load what `mountEditor` will need. */
export function preloadEditor(): void {
  const loading = preferredEditorKind() === "monaco" ? loadMonaco() : loadTextarea();
  loading.catch(() => {
    // `mountEditor` meets the same failure and deals with it.
  });
}

/**
 * Puts an editor into `host`, which should be empty and have its final width. Where Monaco cannot be
 * loaded, as without a network, the text area takes its place.
 */
export async function mountEditor(host: HTMLElement, options: EditorOptions): Promise<EditorHandle> {
  if ((options.kind ?? preferredEditorKind()) === "monaco") {
    const mount = await loadMonaco().catch(() => undefined);
    if (mount !== undefined) return mount(host, options);
  }
  const mount = await loadTextarea();
  return mount(host, options);
}
