// Pyodide in a module worker, from the same server, with nothing loaded besides the interpreter.

import { program, report } from "./program.ts";

const worker = new Worker("pyodide-worker.js", { type: "module" });
worker.onmessage = ({ data }: MessageEvent<string>) => report(data);
worker.onerror = ({ message }) => report(message);
worker.postMessage(program);
