// `npm run rare`: writes rare-functions.json anew: the functions of the simulator's core that no program of the course
// calls, found by V8's coverage while all of them run. After changes of the simulator the list may be out of date, which
// costs bytes and nothing else: a function that it does not know stays in the core.

import { globSync, readFileSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseAst } from "vite";
import { program as firstProgram } from "../bench/cold/program.ts";
import { root } from "../project.ts";
import { candidates, type Node } from "./functions.ts";

/** What the page that starts a run calls itself, before it or after it. */
const LEFT_ALONE =
  /^(?:trace|snapshot|bin)\/|^(?:rare|lazy|session|modules\/(?:registry|needed)|objects\/docs)\.ts$/;

/** A function that so many programs call is common. */
const COMMON = 8;

const inspector = new Session();
inspector.connect();
await inspector.post("Profiler.enable");
await inspector.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
const { createSession, prepare } = await import("../../src/simulator/lazy.ts");

const programs = [
  firstProgram,
  ...globSync("content/**/*.py", { cwd: root })
    .sort()
    .map((file) => readFileSync(join(root, file), "utf8")),
];
/** Script and end of a function (of several that end at one place, of the outermost) → how many programs call it. */
const callers = new Map<string, number>();
async function countCalls(weight: number): Promise<void> {
  const { result } = await inspector.post("Profiler.takePreciseCoverage");
  for (const script of result) {
    const seen = new Set<number>();
    for (const { ranges } of script.functions) {
      const [whole] = ranges;
      if (whole === undefined || seen.has(whole.endOffset)) continue;
      seen.add(whole.endOffset);
      const key = `${script.url} ${whole.endOffset}`;
      callers.set(key, (callers.get(key) ?? 0) + (whole.count > 0 ? weight : 0));
    }
  }
}

// What runs when the modules are loaded is there for every program.
await countCalls(COMMON);
for (const [index, source] of programs.entries()) {
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${programs.length} programs`);
  const program = { filename: "main.py", source };
  await prepare(program);
  const session = createSession(program);
  while (session.resume(100_000) === "running");
  session.result();
  // What a beginner types first is to run at once.
  await countCalls(source === firstProgram ? COMMON : 1);
}

const folder = pathToFileURL(join(root, "src/simulator/")).href;
const sources = new Map<string, Node>();
/** The core: what lazy.ts imports, and what that imports. */
const waiting = [new URL("lazy.ts", folder).href];
for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
  if (sources.has(url)) continue;
  const code = stripTypeScriptTypes(readFileSync(new URL(url), "utf8"));
  const ast = parseAst(code) as unknown as Node;
  sources.set(url, ast);
  for (const node of ast.body as Node[])
    if (node.source) waiting.push(new URL((node.source as Node).value as string, url).href);
}

const rare: Record<string, string> = {};
let count = 0;
for (const [url, ast] of [...sources].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const file = url.slice(folder.length);
  if (LEFT_ALONE.test(file)) continue;
  const keys = candidates(ast)
    .filter((one) => one.stays === null && (callers.get(`${url} ${one.end}`) ?? COMMON) < COMMON)
    .map((one) => one.key);
  if (keys.length > 0) rare[file] = keys.join(" ");
  count += keys.length;
}
writeFileSync(join(root, "tools/rare/rare-functions.json"), `${JSON.stringify(rare, null, 2)}\n`);
process.stdout.write(`${count} functions in ${Object.keys(rare).length} files are rare.\n`);
