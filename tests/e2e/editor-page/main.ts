// A page with nothing but the editor, for its tests: what `mountEditor` gives is left on `window`.

import "../../../src/styles/fonts.css";
import "../../../src/styles/tokens.css";
import { type EditorHandle, type EditorOptions, mountEditor } from "../../../src/lab/editor/index.ts";

declare global {
  interface Window {
    editor?: EditorHandle;
    /** What `onChange` was called with, in order. */
    changes: string[];
    mount(options?: Partial<EditorOptions>): Promise<string>;
  }
}

window.changes = [];
window.mount = async (options = {}) => {
  const host = document.getElementById("host");
  if (host === null) throw new Error("The page has no host for the editor.");
  window.editor = await mountEditor(host, {
    value: "prices = [10, 20]\nbackup = prices\nprint(backup)\n",
    ariaLabel: "Program: a backup",
    onChange: (value) => window.changes.push(value),
    ...options,
  });
  return window.editor.kind;
};
document.documentElement.dataset.ready = "";
