// One engine of the comparison, in a process of its own: programs come as messages, times and outputs go back.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Runs a whole program from its source and gives what it printed. */
type Run = (source: string) => string | Promise<string>;

const require = createRequire(import.meta.url);

const engines: Readonly<Record<string, () => Promise<Run>>> = {
  async refcounted() {
    const { runPlain } = await import("../../src/simulator/index.ts");
    return (source) => {
      const { stdout, stderr, ended, message } = runPlain(source, "program.py", {
        instructions: Number.MAX_SAFE_INTEGER,
      });
      if (ended !== "exit" || stderr !== "") throw new Error(stderr || message);
      return stdout;
    };
  },

  async skulpt() {
    const Sk = require("skulpt") as Skulpt;
    let printed = "";
    Sk.configure({
      output: (text) => {
        printed += text;
      },
      read: (path) => {
        const file = Sk.builtinFiles.files[path];
        if (file === undefined) throw new Error(`no file ${path}`);
        return file;
      },
      __future__: Sk.python3,
    });
    return async (source) => {
      printed = "";
      await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody("<stdin>", false, source, true));
      return printed;
    };
  },

  async micropython() {
    const { loadMicroPython } = (await import(
      require.resolve("@micropython/micropython-webassembly-pyscript/micropython.mjs")
    )) as { loadMicroPython(options: object): Promise<{ runPython(source: string): void }> };
    const text = new TextDecoder();
    const printed: string[] = [];
    const python = await loadMicroPython({
      heapsize: 16 << 20,
      linebuffer: false,
      stdout: (data: Uint8Array) => printed.push(text.decode(data)),
    });
    return (source) => {
      printed.length = 0;
      python.runPython(source);
      return printed.join("");
    };
  },

  async pyodide() {
    const { loadPyodide } = await import("pyodide");
    const printed: string[] = [];
    const python = await loadPyodide({ stdout: (line) => printed.push(`${line}\n`) });
    return (source) => {
      printed.length = 0;
      const globals = python.toPy({ __name__: "__main__" });
      python.runPython(source, { globals });
      globals.destroy();
      return printed.join("");
    };
  },
};

/** The few parts of Skulpt that are used. */
interface Skulpt {
  readonly python3: unknown;
  readonly builtinFiles: { readonly files: Readonly<Record<string, string>> };
  readonly misceval: { asyncToPromise(run: () => unknown): Promise<unknown> };
  configure(options: { output(text: string): void; read(path: string): string; __future__: unknown }): void;
  importMainWithBody(name: string, dump: boolean, body: string, canSuspend: boolean): unknown;
}

const start = engines[process.argv[2] ?? ""];
if (start === undefined || process.send === undefined)
  throw new Error(`engine.ts is started by bench.ts with one of: ${Object.keys(engines).join(", ")}`);
const run = await start();
process.on("message", async (path: string) => {
  const source = readFileSync(path, "utf8");
  const begun = performance.now();
  try {
    const output = await run(source);
    process.send?.({ ms: performance.now() - begun, output });
  } catch (error) {
    process.send?.({ ms: performance.now() - begun, error: String(error) });
  }
});
process.send({ ready: true });
