// Real CPython among the site's files: Pyodide from npm, copied as it is, under names that any file server knows. Pages fetch it when a reader asks for it.

import { copyFileSync, createReadStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { files, folder, nameInPackage } from "../../src/cpython/files.ts";
import { root } from "../project.ts";

const packageFolder = join(root, "node_modules/pyodide");
const types: Record<string, string> = {
  js: "text/javascript",
  wasm: "application/wasm",
};

export function pyodideFiles(): AstroIntegration {
  return {
    name: "pyodide-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = Object.keys(files).find((file) =>
            request.url?.split("?")[0]?.endsWith(`/${folder}${file}`),
          );
          if (name === undefined) return next();
          response.setHeader(
            "content-type",
            types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
          );
          createReadStream(join(packageFolder, nameInPackage(name))).pipe(response);
        });
      },
      "astro:build:done": ({ dir }) => {
        const target = join(fileURLToPath(dir), folder);
        mkdirSync(target, { recursive: true });
        for (const file of Object.keys(files))
          copyFileSync(join(packageFolder, nameInPackage(file)), join(target, file));
      },
    },
  };
}
