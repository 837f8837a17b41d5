/** Real CPython among the site's files: Pyodide of this release. */
export const release = "0.29.5";

/** The files that a page fetches when real CPython is asked for, and how large they are, in bytes. */
export const files = {
  "pyodide.module.js": 17616,
  "pyodide-lock.json": 122027,
  "pyodide.asm.js": 1074322,
  "python_stdlib.zip": 2424003,
  "pyodide.asm.wasm": 8647684,
} as const;

export type FileName = keyof typeof files;

/** A file's name in Pyodide's package. Many a file server does not know .mjs for a script, and no browser runs it then. */
export const nameInPackage = (name: string): string => name.replace(/\.module\.js$/, ".mjs");

/** The folder in which they lie, under the site's own path. */
export const folder = `pyodide/${release}/`;

export const totalBytes: number = Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
