// The security of the built files: each page's policy, read back out of it; and the parts that stand at fixed
// addresses.

import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { releaseOf } from "../../tools/astro/parts.ts";
import { licencesOf, licenceText } from "../../tools/licences.ts";
import { root } from "../../tools/project.ts";

const dist = join(root, "dist");
const all = globSync("**/*", { cwd: dist })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => statSync(join(dist, file)).isFile());
const pages = all.filter((file) => file.endsWith(".html"));
const read = (file: string) => readFileSync(join(dist, file), "utf8");

/** Directive → its sources, of the policy that a page carries. */
function policyIn(html: string): Map<string, string[]> {
  const metas = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  expect(metas).toHaveLength(1);
  return new Map(
    (metas[0]?.[1] ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("every page's policy", () => {
  test.each(pages)("%s names exactly its own inline scripts", (page) => {
    const html = read(page);
    const policy = policyIn(html);
    const hashes = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
      .filter(([, attributes = ""]) => !/\ssrc=|type="application\/(?:json|ld\+json)"/.test(attributes))
      .map(([, , text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    const sources = policy.get("script-src") ?? [];
    expect(sources.filter((source) => source.startsWith("'sha256-")).sort()).toEqual(
      [...new Set(hashes)].sort(),
    );
    const others = sources.filter((source) => !source.startsWith("'sha256-"));
    expect(others).toEqual(page === "frames/wasm/index.html" ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"]);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(?:script|style|link)\b/));
  });

  test.each(pages)("%s has no address that is a script", (page) => {
    expect(
      read(page).match(/(?:href|src|action)="\s*(?:javascript|data:text\/html|vbscript):/gi) ?? [],
    ).toEqual([]);
  });
});

describe("parts at fixed addresses", () => {
  test("the service worker knows files that are there, and every page of the course", () => {
    const worker = read("sw.js");
    const { files, release } = releaseOf(dist);
    expect(worker).toContain(release);
    expect(files.length).toBeGreaterThan(50);
    const unknown = files.filter((file) => !worker.includes(file));
    expect(unknown).toEqual([]);
    const course = pages.filter((page) => !/^(?:gallery|embed)\//.test(page));
    expect(course.filter((page) => !files.includes(page.replace(/(^|\/)index\.html$/, "$1")))).toEqual([]);
  });

  test("the manifest makes the course installable", () => {
    const manifest = JSON.parse(read("manifest.webmanifest"));
    expect(manifest).toMatchObject({ start_url: "./", scope: "./", display: "minimal-ui" });
    for (const { src } of manifest.icons) expect(all).toContain(src);
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(
      expect.arrayContaining(["192x192", "512x512"]),
    );
  });

  test("the licence list names every package with a part in the site, and a licence for each", () => {
    const licences = licencesOf(dist);
    const names = licences.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["svelte", "monaco-editor", "pagefind", "@astrojs/starlight"]),
    );
    expect(
      licences.filter(({ identifier }) => !/^(?:MIT|MPL-2\.0|ISC|BSD|Apache)/.test(identifier ?? "")),
    ).toEqual([]);
    expect(licenceText(dist)).toContain("Python Software Foundation");
  });

  test("the element for other sites is one file, which imports nothing", () => {
    expect(read("refcounted.js")).toContain("refcounted-program");
    expect(read("refcounted.js").match(/\bimport\s*[({"']/g) ?? []).toEqual([]);
  });
});
