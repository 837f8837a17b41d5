// Every page carries its own Content-Security-Policy, so that it holds on any file server: scripts come from
// the site itself, and of inline ones only those whose hash stands in the policy. A hash is of a script as it
// lies in the built page, so the policies are written last, over the finished files.
//
// Workers obey it too: the site starts them from blob addresses (src/runner/confined.ts), and such a worker
// takes over the policy of the page that made it. WebAssembly may be compiled in frames/wasm/ alone, an empty
// page in which real CPython and the search live.

import { createHash } from "node:crypto";
import { globSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The page in which WebAssembly may be compiled; its path in the site. */
export const wasmPage = "frames/wasm/index.html";

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const executable = /^(?:|module|text\/javascript|application\/javascript|importmap|speculationrules)$/;

/** The inline scripts of a page that a browser would run, as CSP's hash sources, each once. */
export function scriptHashes(html: string): string[] {
  const found = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(scripts)) {
    if (/\ssrc=/.test(attributes)) continue;
    const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (!executable.test(type)) continue;
    found.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  return [...found].sort();
}

/** The policy of one page. Styles may stand inline: the editor and the pictures set them. */
export function policyOf(html: string, options: { readonly wasm: boolean }): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(options.wasm ? ["'wasm-unsafe-eval'"] : []), ...scriptHashes(html)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The page with its policy, which must stand before anything that it governs. */
export function withPolicy(html: string, options: { readonly wasm: boolean }): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, options)}">`;
  const place = /<meta charset="utf-8"\s*\/?>/i;
  if (!place.test(html)) throw new Error("A page has no <meta charset>, after which its policy could stand.");
  return html.replace(place, (charset) => charset + meta);
}

/** What the page's search loads in place of the search engine: the engine itself runs in the frame. */
const searchDoor = `const frame = document.createElement("iframe");
frame.hidden = true;
frame.title = "Search";
frame.src = new URL("../frames/wasm/", import.meta.url).href;
const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
document.body.append(frame);
await loaded;
const engine = await frame.contentWindow.load(new URL("./engine.js", import.meta.url).href);
const basePath = new URL("./", import.meta.url).pathname;
export const { createInstance, debouncedSearch, destroy, filters, init, mergeIndex, preload, search } = engine;
export const options = (given) => engine.options({ ...given, basePath, noWorker: true });
`;

/** Puts the door where the page looks for the engine, and the engine behind it. */
function moveSearch(folder: string): void {
  renameSync(join(folder, "pagefind/pagefind.js"), join(folder, "pagefind/engine.js"));
  writeFileSync(join(folder, "pagefind/pagefind.js"), searchDoor);
}

/** Writes the policies of a finished site. */
export function writePolicies(folder: string): void {
  for (const file of globSync("**/*.html", { cwd: folder })) {
    const path = join(folder, file);
    const options = { wasm: file.replaceAll("\\", "/") === wasmPage };
    writeFileSync(path, withPolicy(readFileSync(path, "utf8"), options));
  }
}

/** Must stand after whatever else writes pages or the search's index. */
export function policies(): AstroIntegration {
  return {
    name: "policies",
    hooks: {
      "astro:build:done": ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        moveSearch(folder);
        writePolicies(folder);
        logger.info("each page has its Content-Security-Policy");
      },
    },
  };
}
