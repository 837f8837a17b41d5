// What stands in dist/ after a build, read as files: nothing that leads to another host, no link into the
// void, no handler or script that a strict policy would refuse, and no file heavier than its budget.

import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { basePath, root } from "../../tools/project.ts";

const dist = join(root, "dist");
const base = basePath();
const all = globSync("**/*", { cwd: dist })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => statSync(join(dist, file)).isFile());
const pages = all.filter((file) => file.endsWith(".html"));

function read(file: string): string {
  return readFileSync(join(dist, file), "utf8");
}

/** A file's size as a server sends it, in bytes. */
function brotli(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(readFileSync(join(dist, file)), { params }).length;
}

function weight(pattern: RegExp): number {
  return all.filter((file) => pattern.test(file)).reduce((sum, file) => sum + brotli(file), 0);
}

/** The values of an attribute in a page, entities undone. */
function attribute(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}

/** The file of dist/ that an address of the site's own means, or undefined. */
function fileOf(address: string): string | undefined {
  const path = decodeURIComponent(address.split(/[?#]/)[0] ?? "");
  if (!path.startsWith(base)) return undefined;
  const file = path.slice(base.length) + (path.endsWith("/") ? "index.html" : "");
  return existsSync(join(dist, file)) ? file : undefined;
}

describe("every page", () => {
  test("there are pages", () => {
    expect(pages).toContain("index.html");
    expect(pages).toContain("404.html");
  });

  test.each(pages)("%s loads nothing from another host", (page) => {
    const html = read(page);
    const loaded = [...attribute(html, "src"), ...attribute(html, "srcset")].filter((address) =>
      /^(?:[a-z]+:)?\/\//i.test(address),
    );
    const linked = [...html.matchAll(/<link\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /href="(?:[a-z]+:)?\/\//i.test(tag));
    expect([...loaded, ...linked]).toEqual([]);
  });

  test.each(pages)("%s has links that lead somewhere", (page) => {
    const html = read(page);
    const lost = attribute(html, "href")
      .filter((href) => !/^(?:[a-z]+:|#)/i.test(href))
      .filter((href) => {
        const file = fileOf(href);
        if (file === undefined) return true;
        const fragment = decodeURIComponent(href.split("#")[1] ?? "");
        // A program in an address (src/lab/link) is for the page that opens it.
        if (fragment.startsWith("program=")) return file !== "yours/playground/index.html";
        return fragment !== "" && file.endsWith(".html") && !read(file).includes(`id="${fragment}"`);
      });
    const here = attribute(html, "href")
      .filter((href) => href.startsWith("#") && href.length > 1)
      .filter((href) => !html.includes(`id="${decodeURIComponent(href.slice(1))}"`));
    expect([...lost, ...here]).toEqual([]);
  });

  test.each(pages)("%s says what it is", (page) => {
    const html = read(page);
    expect(html).toMatch(/<html[^>]* lang="[a-z]/);
    expect(/<title[^>]*>([^<]+)<\/title>/.exec(html)?.[1]?.length ?? 0).toBeGreaterThan(5);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  test.each(pages)("%s has no handler in an attribute", (page) => {
    expect(read(page).match(/<[a-z][^>]*\son[a-z]+="/g) ?? []).toEqual([]);
  });
});

describe("styles", () => {
  test.each(all.filter((file) => file.endsWith(".css")))("%s loads nothing from another host", (file) => {
    expect(read(file).match(/(?:url\(|@import)\s*["']?(?:[a-z]+:)?\/\/[^)"']*/gi) ?? []).toEqual([]);
  });
});

describe("budgets, in bytes as brotli sends them", () => {
  test("the course's own faces: 120 kB together", () => {
    const faces = all.filter((file) => file.endsWith(".woff2"));
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)).toBeLessThan(120_000);
  });

  test("Monaco, all that the reader's first edit brings: 900 kB", () => {
    const bytes = weight(/^_astro\/(?:monaco|editor\.worker|codicon|python)\./);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(900_000);
  });
});

describe("the repository", () => {
  test("the lock file names no download host", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock.match(/"resolved": "https?:[^"]*"/g) ?? []).toEqual([]);
  });
});
