// Parts of the site that stand at fixed addresses and are no page: the service worker (sw.js), which must know
// every file of the release, and the element for other sites (refcounted.js).

import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "vite";
import { root } from "../project.ts";

/**
 * What is not brought beforehand: pages for authors, other sites' element, real CPython, which comes at its first use,
 * and what Pagefind puts beside its engine for pages that are made in another way.
 */
const left =
  /^(?:gallery\/|pyodide\/|embed\/|refcounted\.js$|sw\.js$|pagefind\/pagefind-(?:\w+-)?(?:ui|highlight|worker)\.)|\.(?:br|gz)$/;

/** The files of a built site that the reader's device keeps, as paths of addresses, and the release's name. */
export function releaseOf(folder: string): { readonly files: readonly string[]; readonly release: string } {
  const hash = createHash("sha256");
  const files = globSync("**/*", { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !left.test(file) && statSync(join(folder, file)).isFile())
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return {
    files: files.map((file) => file.replace(/(^|\/)index\.html$/, "$1")),
    release: hash.digest("hex").slice(0, 16),
  };
}

/** Builds one script into one file of the site; `define` puts values in place of names. */
async function buildPart(
  entry: string,
  name: string,
  folder: string,
  define: Record<string, string>,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    define,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      // A script without imports of its own: other sites may load it from here without asking for more.
      lib: { entry: join(root, entry), formats: ["iife"], name: "refcounted", fileName: () => name },
    },
  });
}

/** Must stand last: the service worker's list is of finished files. */
export function parts(): AstroIntegration {
  return {
    name: "parts",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await buildPart("src/lab/link/element.ts", "refcounted.js", folder, {});
        const { files, release } = releaseOf(folder);
        await buildPart("src/offline/service-worker.ts", "sw.js", folder, {
          files: JSON.stringify(files),
          release: JSON.stringify(release),
        });
      },
    },
  };
}
