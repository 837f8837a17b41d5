// The launcher, as npm calls it, on the Node that runs the tests.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../../tools/project.ts";

const launcher = join(root, "tools/run.mjs");
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
const tasks = Object.fromEntries(
  [...readFileSync(launcher, "utf8").matchAll(/^ {2}([a-z]+): "([^"]+)",$/gm)].map(([, task, file]) => [
    task ?? "",
    file ?? "",
  ]),
);

describe("the launcher", () => {
  test("every npm script goes through it, and every task is a script", () => {
    for (const [name, command] of Object.entries(scripts)) expect(command).toBe(`node tools/run.mjs ${name}`);
    expect(Object.keys(tasks).sort()).toEqual(Object.keys(scripts).sort());
  });

  test.each(Object.entries(tasks))("the file of the task %s is there", (_task, file) => {
    expect(existsSync(join(root, file))).toBe(true);
  });

  test("an unknown task is refused with the known ones", () => {
    const { status, stderr } = spawnSync(process.execPath, [launcher, "nothing"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain("Known are: start, dev, build, test");
  });

  test("it imports nothing that Node 18 lacks, and nothing but Node's own", () => {
    const imports = [...readFileSync(launcher, "utf8").matchAll(/^import .* from "([^"]+)";$/gm)];
    expect(imports.length).toBeGreaterThan(0);
    for (const [, name] of imports) expect(name).toMatch(/^node:/);
  });
});
