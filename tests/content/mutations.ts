// Mechanical mutations of a solution, and how a mutant's run differs from the solution's: judged by snapshots and
// histories, never by the exercise's own checks.

import type { Switch, Snapshot } from "@refcounted/simulator/snapshot";
import type { Evidence } from "../../src/exercises/grading/evidence.ts";
import { compareDrawings } from "../../src/exercises/heap/compare.ts";
import { drawingOf, isSimple } from "../../src/exercises/heap/drawing.ts";
import { readSchedule, answerText } from "../../src/exercises/kinds/schedule/schedule.ts";
import type { Aspect } from "../../src/exercises/schema.ts";

export interface Mutant {
  readonly name: string;
  readonly program: string;
}

/** A line that is one simple statement, complete in itself. */
function isSimpleLine(line: string): boolean {
  return (
    /\S/.test(line) &&
    !/^\s*(#|@|def |class |if |elif |else:|for |while |with |try:|except|finally:|import |from |return|global |nonlocal )/.test(
      line,
    ) &&
    !/[:\\([{,]\s*(#.*)?$/.test(line) &&
    !/^\s*[)\]}]/.test(line)
  );
}

const indent = (line: string) => /^\s*/.exec(line)?.[0] ?? "";

/** Names that a program binds at its margin. */
function globals(lines: readonly string[]): readonly string[] {
  const names = lines.flatMap((line) => /^([A-Za-z_]\w*)\s*=[^=]/.exec(line)?.[1] ?? []);
  return [...new Set(names)];
}

/** What each kind of mutation makes of a program; each gives as many mutants as it finds places. */
const makers: Readonly<Record<string, (lines: readonly string[]) => readonly (readonly string[])[]>> = {
  drop: (lines) => lines.flatMap((line, at) => (isSimpleLine(line) ? [lines.toSpliced(at, 1)] : [])),
  "drop call": (lines) =>
    replaced(
      lines,
      /\b([A-Za-z_]\w*)(?:\.copy\(\)|\[:\])|\b(?:list|dict|set|tuple|weakref\.ref|weakref\.proxy)\(([A-Za-z_]\w*)\)/,
      "$1$2",
    ),
  swap: (lines) =>
    lines.flatMap((line, at) => {
      const next = lines[at + 1];
      if (next === undefined || !isSimpleLine(line) || !isSimpleLine(next) || indent(line) !== indent(next))
        return [];
      return [lines.toSpliced(at, 2, next, line)];
    }),
  alias: (lines) =>
    lines.flatMap((line, at) => {
      const name = /^([A-Za-z_]\w*)\s*=[^=]/.exec(line)?.[1];
      return name === undefined || !isSimpleLine(line) ? [] : [lines.toSpliced(at + 1, 0, `spare = ${name}`)];
    }),
  "other name": (lines) => {
    const names = globals(lines);
    return lines.flatMap((line, at) => {
      const match = /^(\s*[\w.[\]]+\s*=\s*)([A-Za-z_]\w*)(\s*)$/.exec(line);
      if (match === null) return [];
      return names.filter((name) => name !== match[2]).map((name) => lines.with(at, `${match[1]}${name}`));
    });
  },
  "del at the end": (lines) => globals(lines).map((name) => [...lines, `del ${name}`]),
  "none at the end": (lines) => globals(lines).map((name) => [...lines, `${name} = None`]),
  "kept at the end": (lines) => globals(lines).map((name) => [...lines, `spare = [${name}]`]),
  number: (lines) => replaced(lines, /\b(\d+)\b/, (text) => String(Number(text) + 1)),
  text: (lines) => replaced(lines, /"([^"{}]*)"/, (text) => `"${text.slice(1, -1)}!"`),
  twice: (lines) => lines.flatMap((line, at) => (isSimpleLine(line) ? [lines.toSpliced(at, 0, line)] : [])),
  wrap: (lines) =>
    lines.flatMap((line, at) => {
      const match = /^(\s*[A-Za-z_]\w*\s*=\s*)([^=#][^#]*?)\s*$/.exec(line);
      return match === null || !isSimpleLine(line) ? [] : [lines.with(at, `${match[1]}[${match[2]}]`)];
    }),
};

function replaced(
  lines: readonly string[],
  pattern: RegExp,
  by: string | ((text: string) => string),
): readonly (readonly string[])[] {
  return lines.flatMap((line, at) => {
    if (/^\s*(import|from|#)/.test(line) || !pattern.test(line)) return [];
    const next = typeof by === "string" ? line.replace(pattern, by) : line.replace(pattern, by);
    return next === line ? [] : [lines.with(at, next)];
  });
}

/** All mutants of a program, one of each kind in turn, so that the first ten are of many kinds. */
export function* mutantsOf(program: string): Generator<Mutant> {
  const lines = program.trimEnd().split("\n");
  const queues = Object.entries(makers).map(([name, make]) => ({ name, list: [...make(lines)] }));
  const seen = new Set([lines.join("\n")]);
  for (let some = true; some; ) {
    some = false;
    for (const { name, list } of queues) {
      const next = list.shift()?.join("\n");
      if (next === undefined) continue;
      some = true;
      if (seen.has(next)) continue;
      seen.add(next);
      yield { name, program: `${next}\n` };
    }
  }
}

/** Schedules that differ from one by a switch: left out, earlier, later, or to another thread. */
export function* schedulesBeside(schedule: string): Generator<Mutant> {
  const switches = readSchedule(schedule);
  if (typeof switches === "string") throw new Error(switches);
  const seen = new Set([answerText(switches)]);
  const beside = (at: number, change: Switch | null) =>
    change === null ? switches.toSpliced(at, 1) : switches.with(at, change);
  for (const by of [0, 1, -1, 2, -2, 3, -3, 4, 5, 6]) {
    for (const [index, { at, to }] of switches.entries()) {
      const changes = by === 0 ? [null, { at, to: to + 1 }, { at, to: to - 1 }] : [{ at: at + by, to }];
      for (const change of changes) {
        if (change !== null && (change.at < 1 || change.to < 1)) continue;
        const program = answerText(beside(index, change));
        if (seen.has(program)) continue;
        seen.add(program);
        yield { name: change === null ? "drop" : by === 0 ? "other thread" : "other place", program };
      }
    }
  }
}

/** Deaths of the program's containers and instances: of what type, by what, in which order. */
function deathsOf(evidence: Evidence): string {
  const deaths = [...evidence.history.deaths.values()].filter((death) => death.event < evidence.end);
  return deaths
    .sort((a, b) => a.event - b.event)
    .flatMap(({ object, by }) => {
      const seen = evidence.history.sighting(object);
      if (seen === null || isSimple(seen) || seen.origin !== "program") return [];
      return [`${seen.type} by ${by}`];
    })
    .join("\n");
}

const whole = { names: null, counts: true, simple: "in place" } as const;

/** The aspects in which a mutant's run differs from the solution's; none: they are isomorphic. */
export function differences(mutant: Evidence, solution: Evidence): ReadonlySet<Aspect> {
  const found = new Set<Aspect>();
  const last = (evidence: Evidence): Snapshot => evidence.snapshotAt(evidence.end);
  for (const { kind } of compareDrawings(drawingOf(last(mutant), whole), drawingOf(last(solution), whole))) {
    if (kind.startsWith("name")) found.add("names");
    else if (kind === "count") found.add("counts");
    else if (kind === "value") found.add("values");
    else found.add("objects");
  }
  if (deathsOf(mutant) !== deathsOf(solution)) found.add("history");
  if (mutant.result.stdout !== solution.result.stdout) found.add("output");
  return found;
}
