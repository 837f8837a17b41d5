// What is known to differ from CPython still. Such a program is not left out: its test runs and must fail, so that
// the entry has to go as soon as the simulator agrees, and nothing that agreed may come on the list unseen.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";

/** Names of checks, and for each the programs that do not pass it yet, with what is missing. */
type Pending = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Reads `pending.json` of a folder of tests and gives, for a check and a program, the `test` to use: the plain one,
 * or for a program on the list one that passes only while the program still differs.
 *
 * @throws {Error} where the list has no such check
 */
export function openPending(folder: string): (check: string, program: string) => typeof test {
  const pending = JSON.parse(readFileSync(join(folder, "pending.json"), "utf8")) as Pending;
  return (check, program) => {
    const list = pending[check];
    if (list === undefined) throw new Error(`pending.json has no check "${check}"`);
    return Object.hasOwn(list, program) ? (test.fails as typeof test) : test;
  };
}
