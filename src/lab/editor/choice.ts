// Which editor a reader gets: Monaco, or a plain text area on touch screens and for whoever prefers it.
// The choice is the reader's and is kept in the browser; without one, the pointer decides.

import type { EditorKind } from "./types.ts";

const key = "refcounted:editor";

/** The reader's own choice, or undefined where there is none or storage is closed. */
export function storedEditorKind(): EditorKind | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === "monaco" || value === "textarea" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the reader's choice; `undefined` forgets it. Returns whether it could be kept. */
export function storeEditorKind(kind: EditorKind | undefined): boolean {
  try {
    if (kind === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, kind);
    return true;
  } catch {
    return false;
  }
}

/** The editor that this reader gets now. */
export function preferredEditorKind(): EditorKind {
  return storedEditorKind() ?? (matchMedia("(pointer: coarse)").matches ? "textarea" : "monaco");
}
