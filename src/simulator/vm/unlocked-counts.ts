/**
 * *What if* nobody locked the counts: no GIL, and INCREF and DECREF that read the count, add, and write it back, as a
 * processor does. A switch comes before an instruction that changes a count, or between the read and the write of the count
 * that it changes first; when the thread goes on, it writes what it had read, plus or minus one, whatever others have
 * done meanwhile.
 *
 * A count that a write has so made wrong is looked after: if it comes to zero while references are left, the object dies
 * too early, and if it can no longer come to zero, the object leaks. Either ends the run, with a text.
 */
import { OP } from "../bytecode/opcodes.ts";
import { holdersOf } from "../memory/heapcheck.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictStringItems,
  PyDict_Check,
  PyDict_GetItemWithError,
  type PyDictObject,
} from "../objects/dictobject.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import { IMMORTAL, type PyHeapObject, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { RunEnded } from "./ceval.ts";
import { CountModel } from "./count-model.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** A thread has read a count and not yet written it: before which instruction. */
interface Read {
  readonly o: PyObject;
  readonly count: number;
  readonly frame: Frame;
  readonly pc: number;
}

export class UnlockedCounts extends CountModel {
  private readonly reads = new Map<number, Read>();
  /** Objects whose counts a late write has made wrong. */
  private readonly suspects = new Set<PyObject>();

  override boundary(ts: ThreadState): void {
    const read = this.reads.get(ts.id);
    if (read === undefined) return;
    const f = ts.current_frame;
    if (f !== read.frame || f.pc !== read.pc) this.reads.delete(ts.id);
  }

  override places(ts: ThreadState): number {
    if (this.reads.has(ts.id)) return 1;
    return ts.current_frame !== null && countedNext(ts.current_frame) !== null ? 2 : 0;
  }

  override read(ts: ThreadState): void {
    const frame = ts.current_frame;
    if (frame === null) return;
    const o = countedNext(frame);
    if (o !== null) this.reads.set(ts.id, { o, count: o.ob_refcnt, frame, pc: frame.pc });
  }

  /** The write that belongs to an earlier read. */
  private write(o: PyObject, by: number): void {
    const read = this.reads.get(rt.tstate.id);
    if (read?.o !== o) return;
    this.reads.delete(rt.tstate.id);
    if (o.ob_refcnt === read.count + by) return;
    o.ob_refcnt = read.count + by;
    this.suspects.add(o);
  }

  override incref(o: PyObject): void {
    this.write(o, 1);
    super.incref(o);
  }
  override decref(o: PyObject): void {
    this.write(o, -1);
    super.decref(o);
  }

  override die(o: PyObject, depth: number): void {
    if (this.suspects.has(o)) endIfHeld(o, "is freed");
    super.die(o, depth);
  }
  override free(o: PyObject, toFreelist?: boolean): void {
    this.suspects.delete(o);
    super.free(o, toFreelist);
  }

  override atScriptEnd(): void {
    for (const o of this.suspects) {
      const held = holdersOf(o).length;
      if (o.ob_refcnt < held) endIfHeld(o, "is freed at the end of the program");
      if (o.ob_refcnt > held)
        throw new RunEnded(
          "leaked",
          `leaked: ${nameOf(o)} can never be freed: its count is ${o.ob_refcnt}, the references that are left: ${held}`,
        );
    }
  }

  override stateText(name: (o: PyObject) => string): string {
    const reads = [...this.reads].map(([id, { o, count }]) => `${id} has read ${count} of ${name(o)}`);
    const wrong = [...this.suspects].map((o) => `${name(o)} says ${o.ob_refcnt}`);
    return [...reads, ...wrong].join("; ");
  }
}

/** "the list 'shared'", "a Thread": without an address, so that equal outcomes have equal texts. */
function nameOf(o: PyObject): string {
  const type = o.ob_type.tp_name;
  const main = _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, "__main__") as PyHeapObject | null;
  if (main?.ob_dict != null)
    for (const [name, value] of dictStringItems(main.ob_dict))
      if (value === o) return `the ${type} '${name}'`;
  return `a ${type}`;
}

function endIfHeld(o: PyObject, what: string): void {
  const holders = holdersOf(o);
  if (holders.length === 0) return;
  const held = holders.slice(0, 3).map(({ holder, kind, label }) => {
    const where = typeof holder === "string" ? holder : `a ${holder.ob_type.tp_name}`;
    return `${kind} ${label} of ${where}`;
  });
  throw new RunEnded(
    "freed-too-early",
    `freed too early: ${nameOf(o)} ${what} although ${holders.length === 1 ? "a reference to it is" : `${holders.length} references to it are`} left (${held.join("; ")}${holders.length > 3 ? "; …" : ""})`,
  );
}

/** The object whose count the next instruction of the frame changes first; null: none that can be told beforehand. */
export function countedNext(f: Frame): PyObject | null {
  const { ops, args, names, nlocalsplus } = f.f_executable.body;
  const arg = args[f.pc] as number;
  const s = f.localsplus;
  let o: PyObject | null = null;
  switch (ops[f.pc]) {
    case OP.LOAD_FAST:
    case OP.LOAD_FAST_CHECK:
    case OP.STORE_FAST:
    case OP.DELETE_FAST:
      o = s[arg] ?? null;
      break;
    case OP.LOAD_FAST_LOAD_FAST:
    case OP.STORE_FAST_LOAD_FAST:
    case OP.STORE_FAST_STORE_FAST:
      o = s[arg >> 4] ?? null;
      break;
    case OP.LOAD_GLOBAL:
      o = valueIn(f.f_globals, names[arg >> 1] as PyObject);
      break;
    case OP.STORE_GLOBAL:
    case OP.DELETE_GLOBAL:
      o = valueIn(f.f_globals, names[arg] as PyObject);
      break;
    case OP.LOAD_NAME:
    case OP.STORE_NAME:
    case OP.DELETE_NAME:
      o =
        f.f_locals !== null && PyDict_Check(f.f_locals) ? valueIn(f.f_locals, names[arg] as PyObject) : null;
      break;
    case OP.POP_TOP:
      o = f.sp > nlocalsplus ? (s[f.sp - 1] ?? null) : null;
      break;
  }
  return o === null || o.ob_refcnt === IMMORTAL ? null : o;
}

/** Borrowed. */
function valueIn(d: PyDictObject, name: PyObject): PyObject | null {
  const o = PyDict_GetItemWithError(d, name);
  if (o === null) PyErr_Clear();
  return o;
}
