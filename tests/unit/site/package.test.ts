// The examples in the simulator's README, run as a reader would run them: each prints what stands under it.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../tools/project.ts";

const readme = readFileSync(join(root, "src/simulator/README.md"), "utf8");
const examples = [
  ...readme.matchAll(/## ([^\n]+)\n(?:(?!\n## )[\s\S])*?```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
];

test("there is an example for each way in", () => {
  expect(examples.length).toBe(readme.match(/```ts\n/g)?.length);
  expect(examples.length).toBeGreaterThan(3);
});

test.each(examples.map(([, title = "", code = "", output = ""]) => [title, code, output] as const))(
  "%s",
  (title, code, output) => {
    const folder = join(root, ".cache/examples");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${title.toLowerCase().replaceAll(/\W+/g, "-")}.ts`);
    writeFileSync(file, code);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    expect(stderr.replaceAll(/^\(.*(?:Warning|--trace-warnings).*$\n?/gm, "")).toBe("");
    expect(stdout).toBe(output);
  },
);
