/**
 * The per-object locks of the free-threaded build (Include/internal/pycore_critical_section.h). What changes a list or a
 * dict holds the lock of that object meanwhile; reads of items take none. In the model an instruction that changes one
 * takes two steps, the lock and the work, and other threads may run in between; those that want the lock wait.
 */
import { OP } from "../bytecode/opcodes.ts";
import { PyDict_Check } from "../objects/dictobject.ts";
import { PyList_Check } from "../objects/listobject.ts";
import { PyCFunction_Check } from "../objects/methodobject.ts";
import type { PyObject } from "../objects/object.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** The in-place operators among the arguments of BINARY_OP. */
const FIRST_INPLACE = 13;

/** The list or dict that the next instruction of the frame changes; null: none. Borrowed. */
function changedNext(f: Frame): PyObject | null {
  const { ops, args } = f.f_executable.body;
  const arg = args[f.pc] as number;
  const s = f.localsplus;
  let o: PyObject | null = null;
  switch (ops[f.pc]) {
    case OP.STORE_SUBSCR:
    case OP.DELETE_SUBSCR:
      o = s[f.sp - 2] ?? null;
      break;
    case OP.BINARY_OP:
      o = arg >= FIRST_INPLACE ? (s[f.sp - 2] ?? null) : null;
      break;
    case OP.STORE_GLOBAL:
    case OP.DELETE_GLOBAL:
      o = f.f_globals;
      break;
    case OP.STORE_NAME:
    case OP.DELETE_NAME:
      o = f.f_locals;
      break;
    case OP.CALL: {
      const callable = s[f.sp - arg - 2] ?? null;
      if (callable === null) break;
      o = PyCFunction_Check(callable) ? callable.body.m_self : null;
      if (callable.ob_type.tp_name === "method_descriptor") o = s[f.sp - arg - 1] ?? null;
      break;
    }
  }
  return o !== null && (PyList_Check(o) || PyDict_Check(o)) ? o : null;
}

interface Section {
  readonly o: PyObject;
  /** The instruction that it is for. */
  readonly frame: Frame;
  readonly pc: number;
}

export class CriticalSections {
  private readonly sections = new Map<number, Section>();
  private readonly waiters = new Map<PyObject, ThreadState[]>();

  /** What the thread has locked, for states. */
  lockedBy(ts: ThreadState): PyObject | null {
    return this.sections.get(ts.id)?.o ?? null;
  }

  /** The instruction that the lock was for is over: who has waited for it may try again. */
  leaveDone(ts: ThreadState): ThreadState[] {
    const section = this.sections.get(ts.id);
    if (section === undefined) return [];
    const f = ts.current_frame;
    if (f === section.frame && f.pc === section.pc) return [];
    this.sections.delete(ts.id);
    const woken = this.waiters.get(section.o) ?? [];
    this.waiters.delete(section.o);
    return woken;
  }

  /** "locked": now, "go on": it has its lock or needs none; otherwise the object that another thread has locked. */
  enter(ts: ThreadState): "locked" | "go on" | { readonly o: PyObject; readonly waiters: ThreadState[] } {
    const frame = ts.current_frame;
    if (frame === null || this.sections.has(ts.id)) return "go on";
    const o = changedNext(frame);
    if (o === null) return "go on";
    for (const section of this.sections.values()) {
      if (section.o !== o) continue;
      const waiters = this.waiters.get(o) ?? [];
      this.waiters.set(o, waiters);
      waiters.push(ts);
      return { o, waiters };
    }
    this.sections.set(ts.id, { o, frame, pc: frame.pc });
    return "locked";
  }
}
