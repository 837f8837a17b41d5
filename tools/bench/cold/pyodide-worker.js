import { loadPyodide } from "./pyodide/pyodide.mjs";

self.onmessage = async ({ data }) => {
  const printed = [];
  const python = await loadPyodide({ stdout: (line) => printed.push(line) });
  python.runPython(data);
  self.postMessage(`${printed.join("\n")}\n`);
};
