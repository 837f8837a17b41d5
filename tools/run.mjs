// The launcher behind every npm script: `node tools/run.mjs <task> [arguments]`.
//
// The project needs a Node that runs TypeScript as it is (22.18 or later). Where the machine's own
// Node is older, the one that npm installed as an optional dependency takes over: one spawn, the same
// standard streams, the same exit status. This file itself must therefore stay plain JavaScript that
// Node 18 can read, and must import nothing but Node's own modules.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Task name → the file that does it, from the project's root. */
const tasks = {
  start: "tools/start.ts",
  dev: "tools/dev.ts",
  build: "tools/build.ts",
  test: "tools/test.ts",
  simulate: "src/simulator/bin/simulate.ts",
  compare: "src/cpython/compare-cli.ts",
  grade: "src/exercises/grade-cli.ts",
  format: "tools/format.ts",
  lint: "tools/lint.ts",
  fuzz: "tests/fuzz/fuzz.ts",
  bench: "tools/bench/bench.ts",
  new: "src/exercises/new-cli.ts",
  release: "tools/release.ts",
  lighthouse: "tools/lighthouse.ts",
  screenshot: "tools/screenshot.ts",
  rare: "tools/rare/record.ts",
};

/** Whether this Node strips types by itself: 22.18 and later, 23.6 and later. */
function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The Node that npm brought for this machine, or undefined. */
function bundledNode() {
  const os = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  for (const name of [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`]) {
    const path = join(root, "node_modules", name, "bin", file);
    if (existsSync(path)) return path;
  }
  return undefined;
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

const [task, ...args] = process.argv.slice(2);
if (task === undefined || !Object.hasOwn(tasks, task)) {
  fail(`Which task? Known are: ${Object.keys(tasks).join(", ")}.`);
}
const file = join(root, tasks[task]);
if (!existsSync(file)) fail(`The task "${task}" needs ${tasks[task]}, which is not here.`);

// npm runs a script in the project's root; a program's path is meant from where the reader typed it.
const here = process.env.INIT_CWD;
if (
  (task === "simulate" || task === "compare") &&
  process.env.npm_lifecycle_event === task &&
  here !== undefined
)
  process.chdir(here);

// Compiled code is kept between runs: most of a short run's time would go into reading the sources.
const compileCache = join(root, "node_modules", ".cache", "refcounted-node");

if (isNewEnough(process.versions.node)) {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache(compileCache);
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
} else {
  const node = bundledNode();
  if (node === undefined) {
    fail(
      `Refcounted needs Node.js 22.18 or later; this is ${process.version}, and npm has installed none for ` +
        `${process.platform}-${process.arch}.\nEither run "npm ci" again without --omit=optional, which brings ` +
        `a Node.js for Linux, macOS and Windows,\nor install Node.js 24 from https://nodejs.org and try again.`,
    );
  }
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", file, ...args], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCache,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`,
    },
  });
  // A terminal's interrupt reaches the child by itself; this process only waits for it to end.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("error", (error) => fail(`${node} did not start: ${error.message}`));
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
  });
}
