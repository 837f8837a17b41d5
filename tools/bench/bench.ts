// `npm run bench`: the simulator beside Skulpt, MicroPython and Pyodide, on the same programs, in the same run.
//
//   npm run bench                  all programs, five rounds
//   npm run bench -- --rounds 9    more rounds
//   npm run bench -- sieve tree    only these programs
//   npm run bench -- --no-cold     without the browser
//   npm run bench -- recording     only what recording costs in time and memory (recording.ts)
//   npm run bench -- learner       only a learner's way to the first solved exercise over a slow line (learner.ts)
//   npm run bench -- step          only what a step costs a page that shows 1,000 objects (step.ts)
//   npm run bench -- site          only the site's build, chapter by chapter (site.ts)
//
// Times on one machine mean nothing on another, and little on the same one a minute later; so engines take turns
// within every round, the best round of each counts, and what is printed are ratios: how many times as long as the
// simulator an engine took. Above 1 the simulator was faster. A program must print the same everywhere.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import { parseArgs } from "node:util";
import { coldStart } from "./cold.ts";
import { learner } from "./learner.ts";
import { recording } from "./recording.ts";
import { buildTimes } from "./site.ts";
import { stepTimes } from "./step.ts";

interface Answer {
  readonly ms: number;
  readonly output?: string;
  readonly error?: string;
}

const { values, positionals } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, cold: { type: "boolean", default: true } },
  allowPositionals: true,
  allowNegative: true,
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write("--rounds takes a whole number from 1 up.\n");
  process.exit(2);
}

const alone = { learner, site: buildTimes, step: stepTimes }[positionals[0] ?? ""];
if (alone !== undefined) {
  await alone();
  process.exit(0);
}

const folder = join(import.meta.dirname, "programs");
const all = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .sort();
if (positionals[0] === "recording") {
  await recording(folder, all, rounds);
  process.exit(0);
}
const unknown = positionals.filter((name) => !all.includes(`${name}.py`));
if (unknown.length > 0) {
  process.stderr.write(
    `No program ${unknown.join(", ")}; there are ${all.map((n) => parse(n).name).join(", ")}.\n`,
  );
  process.exit(2);
}
const programs = positionals.length > 0 ? positionals.map((name) => `${name}.py`) : all;

/** The measure first: ratios are to it. */
const names = ["refcounted", "skulpt", "micropython", "pyodide"] as const;
type Name = (typeof names)[number];

async function open(name: Name): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "engine.ts"), [name], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  await once(child, "message");
  return child;
}

async function ask(child: ChildProcess, program: string): Promise<Answer> {
  const answer = once(child, "message");
  child.send(join(folder, program));
  return ((await answer) as [Answer])[0];
}

const children = new Map<Name, ChildProcess>();
for (const name of names) {
  process.stderr.write(`starting ${name}\n`);
  children.set(name, await open(name));
}

const best = new Map<Name, Map<string, number>>(names.map((name) => [name, new Map()]));
const faults: string[] = [];
for (const program of programs) {
  process.stderr.write(`${program}\n`);
  let expected: string | undefined;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { ms, output, error } = await ask(children.get(name) as ChildProcess, program);
      if (error !== undefined) {
        if (round === 0) faults.push(`${program}: ${name} cannot run it: ${error.split("\n")[0]}`);
        continue;
      }
      expected ??= output;
      if (output !== expected) {
        if (round === 0) faults.push(`${program}: ${name} prints something else`);
        continue;
      }
      const times = best.get(name) as Map<string, number>;
      times.set(program, Math.min(ms, times.get(program) ?? Number.POSITIVE_INFINITY));
    }
  }
}
for (const child of children.values()) child.kill();

const own = best.get("refcounted") as Map<string, number>;
const ratio = (name: Name, program: string): number | undefined => {
  const mine = own.get(program);
  const theirs = best.get(name)?.get(program);
  return mine === undefined || theirs === undefined ? undefined : theirs / mine;
};
const others = names.filter((name) => name !== "refcounted");
const cell = (text: string): string => text.padStart(13);
const shown = (value: number | undefined): string => cell(value === undefined ? "–" : value.toFixed(2));
const lines = [["program".padEnd(14), cell("refcounted"), ...others.map(cell)].join("")];
for (const program of programs) {
  const mine = own.get(program);
  lines.push(
    [
      parse(program).name.padEnd(14),
      cell(mine === undefined ? "–" : `${mine.toFixed(1)} ms`),
      ...others.map((name) => shown(ratio(name, program))),
    ].join(""),
  );
}
const means = others.map((name) => {
  const known = programs.map((p) => ratio(name, p)).filter((r) => r !== undefined);
  return known.length === 0
    ? undefined
    : Math.exp(known.reduce((sum, r) => sum + Math.log(r), 0) / known.length);
});
lines.push(["geometric mean".padEnd(14), cell("1.00"), ...means.map(shown)].join(""));
process.stdout.write(`${lines.join("\n")}\n`);
for (const fault of faults) process.stdout.write(`${fault}\n`);
await recording(folder, programs, rounds);
if (values.cold) await coldStart(rounds);
if (positionals.length === 0) {
  await buildTimes();
  await stepTimes();
}
process.exit(faults.some((f) => f.includes("refcounted")) ? 1 : 0);
