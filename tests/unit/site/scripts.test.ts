// Every script of package.json is explained in README.md, and does what a file of tools/ or src/ does.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../tools/project.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const readme = readFileSync(join(root, "README.md"), "utf8");
const launcher = readFileSync(join(root, "tools/run.mjs"), "utf8");

test.each(Object.keys(scripts))("%s is explained and leads to a file", (name) => {
  expect(readme).toMatch(new RegExp(`^\\|.*\`npm (?:run )?(?:-s )?${name}\\b`, "m"));
  const file = new RegExp(`^  ${name}: "([^"]+)"`, "m").exec(launcher)?.[1] ?? "";
  expect(existsSync(join(root, file)), file).toBe(true);
});
