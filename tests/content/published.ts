// What is in the site already: a folder of content/ whose page is not a draft. An author who works on a draft runs
// its programs and exercises as well with DRAFTS=1 in the environment.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/project.ts";

/** Whether a folder (from the project's root) has a page that the site shows; a draft's name begins with "_". */
export function isPublished(folder: string): boolean {
  if (process.env["DRAFTS"] === "1") return true;
  return ["index.mdx", "index.md"].some((file) => existsSync(join(root, folder, file)));
}
