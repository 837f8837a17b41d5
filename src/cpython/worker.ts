/** Real CPython in a module worker: Pyodide from the site's own files, and after that no way out. */
import { confine } from "./confine.ts";
import { type FileName, files } from "./files.ts";
import type { FromWorker, RealRun, ToWorker } from "./messages.ts";
import processSource from "./process.py?raw";
import { type CPython, environment, openProcess, type Program, type Pyodide } from "./process.ts";

const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
  fetch: typeof fetch;
};
// Kept before they are taken away.
const say = scope.postMessage.bind(globalThis);
const bring = scope.fetch.bind(globalThis);
const types: Readonly<Record<string, string>> = { wasm: "application/wasm", json: "application/json" };

/** Brings files and counts their bytes as they come. */
class Download {
  #bytes = 0;

  add(bytes: number): void {
    this.#bytes += bytes;
    say({ kind: "loading", bytes: this.#bytes });
  }

  async file(folder: string, name: FileName): Promise<Response> {
    const response = await bring(folder + name);
    if (!response.ok || response.body === null) throw new Error(`${name}: ${response.status}`);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      this.add(part.value.length);
    }
    const type = types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    return new Response(new Blob(parts), { headers: { "content-type": type } });
  }
}

async function open(folder: string): Promise<CPython> {
  const download = new Download();
  const names: readonly FileName[] = ["pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];
  const brought = new Map<string, Promise<Response>>(
    names.map((name) => [folder + name, download.file(folder, name)]),
  );
  // Pyodide asks for its files by `fetch`, and gets those that are here; it never reaches the network itself.
  scope.fetch = async (request) =>
    (await brought.get(String(request)))?.clone() ?? new Response(null, { status: 404 });
  const { loadPyodide } = (await import(
    /* @vite-ignore */ `${folder}pyodide.module.js`
  )) as typeof import("pyodide");
  download.add(files["pyodide.module.js"]);
  await import(/* @vite-ignore */ `${folder}pyodide.asm.js`);
  download.add(files["pyodide.asm.js"]);
  const pyodide = await loadPyodide({
    indexURL: folder,
    env: { ...environment },
    stdout: () => {},
    stderr: () => {},
  });
  const python = openProcess(pyodide as unknown as Pyodide, processSource);
  confine(globalThis);
  python.freeze();
  return python;
}

function check(python: CPython, run: number, program: Program): RealRun {
  let told = 0;
  return python.runTwice(program, undefined, (lines) => {
    if (lines < told + 200) return;
    told = lines;
    say({ kind: "lines", run, lines });
  });
}

let python: Promise<CPython> | undefined;
scope.addEventListener("message", ({ data }) => {
  if (data.kind === "open") {
    python = open(data.folder);
    python.then(
      () => say({ kind: "ready" }),
      (error: unknown) =>
        say({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
    return;
  }
  const { run, program } = data;
  python?.then((opened) => {
    try {
      say({ kind: "done", run, result: check(opened, run, program) });
    } catch (error) {
      say({ kind: "died", run, message: error instanceof Error ? error.message : String(error) });
    }
  });
});
