/**
 * Where a run may take another machine's rules: wrong models (wrong-models/), which say what learners believe. Their code
 * is fetched for such a run only; here is its place, and the way back to CPython's rules.
 */
import type { HeapObserver } from "../objects/object.ts";
import type { Frame } from "./frame.ts";

/** Rules that are in force in a run. */
export interface RunningRules {
  /** Who watches the heap in place of `inner`, to which it passes on what it sees. */
  watch(inner: HeapObserver | null): HeapObserver | null;
  /** Before each instruction. */
  before(frame: Frame): void;
  /** The script's last instruction is done; the end of the process comes next. */
  atScriptEnd(): void;
}

/** Puts rules in force, by their names, for a run of this program. RangeError for a name that it does not know. */
export type Installer = (names: readonly string[], source: string, filename: string) => RunningRules;

let installer: Installer | null = null;
let leave: (() => void) | null = null;

export function provideRules(install: Installer): void {
  installer = install;
}

/** What is to be undone when the next runtime starts. */
export function whenRulesEnd(undo: () => void): void {
  leave = undo;
}

/** CPython's own rules again. */
export function leaveRules(): void {
  leave?.();
  leave = null;
}

/** Null for CPython's own rules. */
export function installRules(
  names: readonly string[],
  source: string,
  filename: string,
): RunningRules | null {
  if (names.length === 0) return null;
  if (installer === null) throw new Error("the code of wrong models is not at hand");
  return installer(names, source, filename);
}
