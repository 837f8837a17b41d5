// npm run fuzz -- [--n 2000] [--cases 100000] [--seed S] [--statements K] [--keep]
//
// First what nobody meant: mutated programs, soups of tokens and foreign JSON against every reader of the project
// (robust.ts), 100,000 cases unless told. Then generated programs, --n of them, in the simulator and in a CPython 3.13
// (Pyodide). The first difference is shrunk to a small program and printed with the seed that finds it again; --keep
// writes it to tests/conformance/found/, where tests/tools/record.py records what native CPython does with it. Exit
// status 1 when a case failed or there was a difference.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { openOracle } from "../tools/pyodide.ts";
import { simulate } from "../tools/simulator.ts";
import { compare, show } from "./compare.ts";
import { prelude, program } from "./generate.ts";
import { targets } from "./robust.ts";

const { values } = parseArgs({
  options: {
    n: { type: "string", default: "2000" },
    cases: { type: "string", default: "100000" },
    seed: { type: "string" },
    statements: { type: "string", default: "40" },
    keep: { type: "boolean" },
  },
});
const numRuns = Number(values.n);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);

let tried = 0;
for (const { name, share, property } of targets) {
  const begun = Date.now();
  const checked = await fc.check(property as fc.IAsyncProperty<unknown>, {
    numRuns: Math.round((Number(values.cases) * share) / 1_000),
    seed,
  });
  tried += checked.numRuns;
  const took = ((Date.now() - begun) / 1000).toFixed(0);
  console.log(
    `${checked.failed ? "FAILED" : "ok    "} ${name}: ${checked.numRuns} cases (seed ${seed}, ${took} s)`,
  );
  if (!checked.failed) continue;
  console.log(fc.defaultReportMessage(checked));
  process.exitCode = 1;
}
console.log(`${tried} cases in all`);

const oracle = await openOracle();
oracle.freeze();
const simulator = (source: string) => simulate(source, "program.py", { instructions: 5_000_000 });

let done = 0;
const started = Date.now();
const result = fc.check(
  fc.property(program(Number(values.statements)), (source) => {
    done += 1;
    if (done % 100 === 0 && process.stderr.isTTY) process.stderr.write(`\r${done} programs`);
    return compare(oracle, simulator, source) === null;
  }),
  { numRuns, seed },
);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
if (process.stderr.isTTY) process.stderr.write("\r");

const found = result.counterexample?.[0];
if (found === undefined) {
  console.log(`${result.numRuns} programs agree (seed ${seed}, ${seconds} s)`);
} else {
  console.log(
    `program ${result.numRuns} of seed ${seed} differs; shrunk in ${result.numShrinks} steps, ${seconds} s:\n`,
  );
  console.log(found.replace(prelude, "# the prelude of tests/fuzz/generate.ts\n"));
  const difference = compare(oracle, simulator, found);
  if (difference !== null) console.log(show(difference));
  if (values.keep) {
    const folder = join(import.meta.dirname, "../conformance/found");
    const file = join(folder, `seed_${seed}.py`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `# Found by the fuzzer and shrunk; once the simulator differed here.\n${found}`);
    console.log(`kept as ${file}: record it with tests/tools/record.py`);
  }
  process.exitCode = 1;
}
process.exit();
