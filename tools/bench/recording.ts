// `npm run bench -- recording`: what recording costs, in time beside a plain run of the same program and in memory, and how
// fast any moment of a long recording is reached. Programs run as far as a lab lets them; times are processor time, the
// best of the rounds, with the start of the process in both.

import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, parse } from "node:path";

/** Bytes that a million events of a heap of 10,000 objects may take, key frames included, and milliseconds to any of them. */
const limits = { ratio: 4, bytes: 100e6, reach: 50 };

/** 10,000 living objects, and lists of half of them that come and go. */
const copies = `objects = [[i + 1000] for i in range(5000)]
for _ in range(62):
    copy = objects[:]
    del copy
`;
/** As many, and a loop that changes them one after the other: many instructions, few events each. */
const loops = `objects = [[i + 1000] for i in range(5000)]
for turn in range(26):
    for each in objects:
        each[0] = turn * 1000 + 500
`;

export interface Measured {
  readonly plain: number;
  readonly recorded: number;
  readonly events: number;
}
export interface Kept {
  readonly events: number;
  readonly objects: number;
  readonly bytes: number;
  readonly keys: number;
  readonly first: number;
  readonly median: number;
  readonly worst: number;
}

/** Asks a process of its own, with nothing else in its memory. */
async function ask<T>(question: object): Promise<T> {
  const child = fork(join(import.meta.dirname, "recording-engine.ts"), {
    execArgv: ["--disable-warning=ExperimentalWarning", "--expose-gc"],
  });
  await once(child, "message");
  child.send(question);
  const [answer] = (await once(child, "message")) as [T];
  child.kill();
  return answer;
}

const mean = (ratios: readonly number[]): number =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function cost(folder: string, programs: readonly string[], rounds: number): Promise<void> {
  const ratios: number[] = [];
  const lines: string[] = [];
  let worst = "";
  for (const program of programs) {
    process.stderr.write(`recording ${program}\n`);
    const source = readFileSync(join(folder, program), "utf8");
    const { plain, recorded, events } = await ask<Measured>({ kind: "cost", source, rounds });
    const ratio = recorded / plain;
    if (ratio > Math.max(0, ...ratios)) worst = parse(program).name;
    ratios.push(ratio);
    lines.push(
      `${parse(program).name.padEnd(14)}${plain.toFixed(1).padStart(10)} ms${recorded.toFixed(1).padStart(10)} ms` +
        `${ratio.toFixed(2).padStart(8)}${String(events).padStart(12)}`,
    );
  }
  process.stdout.write(
    `recording:    plain run     recorded   ratio      events\n${lines.join("\n")}\n` +
      `a recorded run takes ${mean(ratios).toFixed(2)} times a plain one (geometric mean; wanted: below ${limits.ratio}), ` +
      `at most ${Math.max(...ratios).toFixed(2)} times (${worst})\n`,
  );
}

async function memory(name: string, source: string): Promise<void> {
  process.stderr.write(`a million events: ${name}\n`);
  const { events, objects, bytes, keys, first, median, worst } = await ask<Kept>({ kind: "keep", source });
  process.stdout.write(
    `${name}: ${events} events, ${objects} objects: ${(bytes / events).toFixed(1)} bytes an event, ` +
      `${megabytes((bytes / events) * 1e6)} a million (key frames ${megabytes(keys)} of ${megabytes(bytes)}; ` +
      `wanted: below ${megabytes(limits.bytes)})\n` +
      `  reached from nowhere in ${first.toFixed(0)} ms at most, from anywhere in ${median.toFixed(0)} ms at the median ` +
      `and ${worst.toFixed(0)} ms at most (wanted: below ${limits.reach} ms)\n`,
  );
}

/** Prints all of it. */
export async function recording(folder: string, programs: readonly string[], rounds: number): Promise<void> {
  await cost(folder, programs, rounds);
  await memory("copies", copies);
  await memory("loops", loops);
}
