// One generated program in both engines.

import type { Outcome } from "../tools/fixtures.ts";
import { mask } from "../tools/fixtures.ts";
import type { Oracle } from "../tools/pyodide.ts";

export type Engine = (source: string) => Outcome;

/** What two engines must agree on: an address is masked, and so is the number that stands for "immortal" on 32 bits. */
export function comparable({ stdout, stderr, status }: Outcome): string {
  const text = (stream: string) => mask(stream).replaceAll(/\b1073741823\b/g, "4294967295");
  return `${text(stdout)}--- stderr\n${text(stderr)}--- status ${status}\n`;
}

export interface Difference {
  readonly real: string;
  readonly modelled: string;
}

/** Null when the simulator prints what the oracle prints. A crash of the simulator is a difference. */
export function compare(oracle: Oracle, simulator: Engine, source: string): Difference | null {
  const real = comparable(oracle.run(source, "program.py"));
  let modelled: string;
  try {
    modelled = comparable(simulator(source));
  } catch (error) {
    modelled = `crash: ${error instanceof Error ? error.stack : error}\n`;
  }
  return real === modelled ? null : { real, modelled };
}

/** What lies between the common beginning and the common end: `-` for CPython's lines, `+` for the simulator's. */
export function show({ real, modelled }: Difference, limit = 12): string {
  const a = real.split("\n");
  const b = modelled.split("\n");
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const part = (lines: string[], mark: string) =>
    lines.slice(head, Math.min(lines.length - tail, head + limit)).map((line) => `${mark} ${line}`);
  return [
    ...a.slice(Math.max(0, head - 2), head).map((line) => `  ${line}`),
    ...part(a, "-"),
    ...part(b, "+"),
  ].join("\n");
}
