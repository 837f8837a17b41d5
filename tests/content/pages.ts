// The pages of content/ as their authors wrote them, with what the tests ask of a page.

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { addressOf } from "../../tools/astro/sidebar.ts";

export const root = join(import.meta.dirname, "../..");

export interface Page {
  /** From the project's root: `content/chapters/01-names/index.mdx`. */
  readonly file: string;
  /** `chapters/names`. */
  readonly address: string;
  /** A page whose file begins with an underscore is a draft: written, and not in the site yet. */
  readonly published: boolean;
  readonly title: string;
  /** Without front matter and imports. */
  readonly body: string;
  /** Anchors of its headings, `one-list-two-names`, by the heading's text. */
  readonly headings: ReadonlyMap<string, string>;
}

/** The anchor that a heading gets. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[`*\\]/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function read(file: string): Page {
  const text = readFileSync(join(root, file), "utf8");
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const withoutImports = body.replace(/^import .*\n/gm, "");
  const withoutCode = withoutImports.replace(/^```[\s\S]*?^```/gm, "");
  const headings = [...withoutCode.matchAll(/^#{2,4} (.+)$/gm)].map((match) => match[1] ?? "");
  const entry = file.replace(/^content\//, "");
  return {
    file,
    address: addressOf(entry.replace(/(^|\/)_/, "$1")),
    published: !/(^|\/)_/.test(entry),
    title: /^title: (.+)$/m.exec(front)?.[1] ?? "",
    body: withoutImports,
    headings: new Map(headings.map((heading) => [heading.replaceAll("\\", ""), anchorOf(heading)])),
  };
}

export const pages: readonly Page[] = globSync("content/**/*.{md,mdx}", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.includes("/exercises/"))
  .sort()
  .map(read);

export const chapters: readonly Page[] = pages.filter((page) => page.file.startsWith("content/chapters/"));

/** The path of a program that a page names, from the project's root. */
export function programPath(page: Page, program: string): string {
  return program.startsWith("/")
    ? `content${program}`
    : posix.join(posix.dirname(page.file), program.replace(/^\.\//, ""));
}

/** Programs that a page shows or quotes, with the component and its attributes. */
export function programsOn(page: Page): { component: string; path: string; attributes: string }[] {
  return [...page.body.matchAll(/<([A-Z]\w*)\s([^>]*?)program="([^"]+)"([^>]*?)\/?>/g)].map(
    ([, component = "", before = "", program = "", after = ""]) => ({
      component,
      path: programPath(page, program),
      attributes: `${before}${after}`,
    }),
  );
}

/** What is recorded of a program; `ending` is ".out", ".err", ".counts", ".3.9.out". */
export function recorded(program: string, ending: string): string | null {
  const path = join(root, dirname(program), "recorded", posix.basename(program).replace(/\.py$/, ending));
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** The programs of a page's own folder. */
export function programsBeside(page: Page): string[] {
  return globSync(`${posix.dirname(page.file)}/*.py`, { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}
