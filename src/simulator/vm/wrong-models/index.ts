/**
 * Wrong models: what learners believe, as rules of the machine. Each replaces some of CPython's rules for one run: bodies of
 * instructions, steps of a collection, what becomes of an object whose count is zero, who gets the GIL. Predictions take
 * their wrong choices from runs under these rules.
 */
import { provideRules, whenRulesEnd } from "../rules.ts";
import { collectAtEveryDecref, legacyFinalizers, noCollector } from "./collector.ts";
import {
  callsCopy,
  closuresCopy,
  defaultsPerCall,
  idsNeverReused,
  immutablesCopied,
  isComparesValues,
  namesOwnValues,
  noMergedConstants,
  simpleValuesCopied,
  storeCopies,
} from "./copies.ts";
import { deferredFrees, delDestroys, noCounting } from "./lifetimes.ts";
import { ChangedMachine } from "./machine.ts";
import {
  blocksClearNames,
  localsNeverCleared,
  loopVariableCleared,
  namesHoldNames,
  namesOnlyCounted,
} from "./names.ts";
import { sizesDeep } from "./sizes.ts";
import { statementsAtomic, switchAtEveryInstruction } from "./threads.ts";

/** By the names of the exercises' inventory of beliefs. */
const table: Readonly<Record<string, (m: ChangedMachine) => void>> = {
  "store-copies": storeCopies,
  "names-hold-names": namesHoldNames,
  "names-own-values": namesOwnValues,
  "simple-values-copied": simpleValuesCopied,
  "immutables-copied": immutablesCopied,
  "calls-copy": callsCopy,
  "is-compares-values": isComparesValues,
  "ids-never-reused": idsNeverReused,
  "no-merged-constants": noMergedConstants,
  "del-destroys": delDestroys,
  "locals-never-cleared": localsNeverCleared,
  "blocks-clear-names": blocksClearNames,
  "deferred-frees": deferredFrees,
  "no-counting": noCounting,
  "no-collector": noCollector,
  "collect-at-every-decref": collectAtEveryDecref,
  "legacy-finalizers": legacyFinalizers,
  "sizes-deep": sizesDeep,
  "names-only-counted": namesOnlyCounted,
  "statements-atomic": statementsAtomic,
  "switch-at-every-instruction": switchAtEveryInstruction,
  "defaults-per-call": defaultsPerCall,
  "closures-copy": closuresCopy,
  "loop-variable-cleared": loopVariableCleared,
};

/** The rules that the machine can follow. */
export const rules: readonly string[] = Object.keys(table);

provideRules((names, source, filename) => {
  const unknown = names.find((name) => !Object.hasOwn(table, name));
  if (unknown !== undefined)
    throw new RangeError(`the machine has no rule "${unknown}"; it knows ${rules.join(", ")}`);
  const machine = new ChangedMachine(source, filename);
  whenRulesEnd(() => machine.undo());
  for (const name of names) table[name]?.(machine);
  return machine;
});
