// The simulator as the package that a release holds, installed in a folder of its own: the examples in its README are
// typed against it and run, as a reader would run them, and each prints what stands under it.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildPackage } from "../../../tools/package.ts";
import { programs, root } from "../../../tools/project.ts";

const folder = join(root, ".cache/examples");
const installed = join(folder, "node_modules/@refcounted/simulator");
const readme = readFileSync(join(root, "src/simulator/README.md"), "utf8");
const examples = [
  ...readme.matchAll(/## ([^\n]+)\n(?:(?!\n## )[\s\S])*?```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
].map(([, title = "", code = "", output = ""]) => [title, code, output] as const);

const fileOf = (title: string): string => join(folder, `${title.toLowerCase().replaceAll(/\W+/g, "-")}.ts`);

function node(file: string, ...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { stdout, status, stderr: stderr.replaceAll(/^\(.*(?:Warning|--trace-warnings).*$\n?/gm, "") };
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildPackage(installed);
  for (const [title, code] of examples) writeFileSync(fileOf(title), code);
});

test("there is an example for each way in", () => {
  expect(examples.length).toBe(readme.match(/```ts\n/g)?.length);
  expect(examples.length).toBeGreaterThan(3);
});

test.each(examples)("%s", (title, _code, output) => {
  expect(node(fileOf(title))).toEqual({ stdout: output, stderr: "", status: 0 });
});

test("the examples are typed by the package's own types, as strictly as can be", () => {
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom"],
    types: [],
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  expect(node(programs.tsc, "-p", folder).stdout).toBe("");
});

test("it has a command that runs, and its licences", () => {
  const { exports, bin, license } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  expect(exports["."]).toEqual({ types: "./index.d.ts", default: "./index.js" });
  expect(license).toBe("MIT");
  expect(readFileSync(join(installed, "NOTICE"), "utf8")).toContain("Python Software Foundation");
  writeFileSync(join(folder, "program.py"), "import json\na = []\nprint(json.dumps({'a': [a, a]}))\n");
  expect(node(join(installed, bin["refcounted-simulate"]), "program.py")).toEqual({
    stdout: '{"a": [[], []]}\n',
    stderr: "",
    status: 0,
  });
});
