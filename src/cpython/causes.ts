/**
 * Why real CPython in a page may differ from the model, as a closed list. A cause is not an excuse: each says what it makes
 * of the model's value, and a difference is explained only when that is what CPython has.
 */
import type { ObjectSnapshot } from "@refcounted/simulator/snapshot";

export const causes = {
  immortal:
    "Counts that never change are written as 4294967295 in a 64-bit CPython and as 1073741823 in a 32-bit one.",
  pointers: "CPython in a page has pointers of 4 bytes, not of 8: objects are smaller there.",
  addresses:
    "Where an object lies depends on what the process did before, and CPython in a page takes its memory from C's malloc, not from pymalloc.",
  blocks: "CPython in a page is built without pymalloc, and has none of its blocks.",
  threads: "CPython in a page cannot start threads.",
  processes: "CPython in a page cannot start processes.",
  begun:
    "This process did not begin with the program: it had imported modules, its collector has counted what others made, and what was there before is in the permanent generation.",
  specialised:
    "The second time that a call of a class runs, CPython enters __init__ straight away: the caller's stack no longer holds the class and the arguments. The model calls it as the first time.",
  startup:
    "The object was there before the program, and this process has other holders of it than a fresh one.",
} as const;

export type CauseName = keyof typeof causes;

export const explain = {
  output(model: string, _real: string): readonly [CauseName, string] | undefined {
    if (model.includes("4294967295")) return ["immortal", model.replaceAll("4294967295", "1073741823")];
    return undefined;
  },
  /**
   * `counted`: what an object that was there before the program must have now, by the references that came since.
   * `waiting`: references that a call of a class holds on to while its `__init__` runs.
   */
  count(
    model: ObjectSnapshot,
    real: Pick<ObjectSnapshot, "origin">,
    counted: number | null,
    waiting: number,
  ): readonly [CauseName, string] | undefined {
    if (waiting > 0 && model.count !== "immortal" && real.origin !== "runtime")
      return ["specialised", String(model.count - waiting)];
    if (real.origin !== "runtime") return undefined;
    return ["startup", counted === null ? "immortal" : String(counted)];
  },
};
