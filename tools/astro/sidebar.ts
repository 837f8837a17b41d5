// The sidebar is what stands in content/: no second list. A chapter's folder name (`03-counting`) gives its
// place, and its frontmatter the rest; the loader turns the same name into the address (`chapters/counting`).

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `chapters/01-names/index.mdx` → `chapters/names`: order numbers and `index` are not part of an address. */
export function addressOf(entry: string): string {
  const parts = entry
    .replace(/\.[^./]+$/, "")
    .split("/")
    .map((part) => part.replace(/^\d+-/, ""));
  if (parts.at(-1) === "index") parts.pop();
  return parts.length === 0 ? "index" : parts.join("/");
}

/** A chapter's number, from its folder's name, which may stand anywhere in a path; undefined elsewhere. */
export function chapterNumber(path: string): number | undefined {
  const match = /(?:^|\/)chapters\/(\d+)-/.exec(path);
  return match === null ? undefined : Number(match[1]);
}

/** The pages directly in a folder of content/, in order of their names. */
function pagesIn(content: string, folder: string): string[] {
  const path = join(content, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/^[_.]/.test(entry.name))
    .map((entry) => {
      if (!entry.isDirectory()) return /\.mdx?$/.test(entry.name) ? `${folder}/${entry.name}` : undefined;
      const index = ["index.mdx", "index.md"].find((name) => existsSync(join(path, entry.name, name)));
      return index === undefined ? undefined : `${folder}/${entry.name}/${index}`;
    })
    .filter((entry) => entry !== undefined)
    .sort();
}

/** The groups of the sidebar: a folder of content/ each, left out while it is empty. */
export function readSidebar(content: string) {
  const groups = [
    { label: "Chapters", folder: "chapters" },
    { label: "Yours", folder: "yours" },
    { label: "Reference", folder: "reference" },
    { label: "For teachers", folder: "authoring" },
    { label: "About", folder: "about" },
  ];
  return groups
    .map(({ label, folder }) => ({
      label,
      items: pagesIn(content, folder).map((entry) => {
        const number = chapterNumber(entry);
        // A page that frames the chapters names its place itself (`place: Before the course`).
        const isFrame = /^place: /m.test(readFileSync(join(content, entry), "utf8"));
        const attrs = number === undefined ? {} : { "data-number": isFrame ? "·" : String(number) };
        return { slug: addressOf(entry), attrs };
      }),
    }))
    .filter((group) => group.items.length > 0);
}
