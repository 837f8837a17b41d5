/**
 * The state of a run as a text that does not depend on how it was reached: what can be reached from `__main__`, from
 * the frames of the threads and from what they wait for, numbered in the order in which a walk meets it. Addresses and
 * the collector's counts are left out, and so is the modelled time, except for what is left of a wait.
 *
 * Two runs in equal states go on in the same way, unless the program looks at what is left out. The parts of an object
 * that are not references (the place of an iterator, the state of a lock) are its body's own numbers, texts and flags.
 */
import { OP } from "../bytecode/opcodes.ts";
import { forEachReference } from "../memory/heapcheck.ts";
import { PyFloatObject } from "../objects/floatobject.ts";
import { bigOf, PyLongObject } from "../objects/longcore.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "../objects/dictobject.ts";
import { type Adaptive, PyCode_Type, type PyCodeObject } from "../objects/codeobject.ts";
import { PyModule_Check } from "../objects/moduleobject.ts";
import { type PyHeapObject, type PyObject, PyTypeObject, Py_TPFLAGS_HEAPTYPE } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { UNSPECIALIZED } from "./adaptive.ts";
import { modelledTime } from "./ceval.ts";
import type { Frame } from "./frame.ts";
import { forEachThreadSlot, visitFrame } from "./roots.ts";
import { ALLOC_AND_ENTER_INIT, callChecks } from "./specialize.ts";
import type { ThreadState } from "./threadstate.ts";

/** Types whose bodies hold nothing besides references that a program can see. */
const referencesOnly = new Set([
  "list",
  "tuple",
  "dict",
  "set",
  "frozenset",
  "function",
  "method",
  "cell",
  "object",
  "builtin_function_or_method",
  "collections.deque",
]);

class Walk {
  readonly out: string[] = [];
  readonly #numbers = new Map<PyObject, number>();
  readonly #waiting: PyObject[] = [];

  /** How an object is named in the text; it is described later if it is met for the first time. */
  name(o: PyObject): string {
    if (o instanceof PyLongObject) return `i${bigOf(o)}`;
    if (o instanceof PyFloatObject) return `f${Object.is(o.ob_fval, -0) ? "-0" : o.ob_fval}`;
    if (PyUnicode_Check(o) && o.ob_type.tp_name === "str") return JSON.stringify(textOf(o));
    if (PyModule_Check(o)) return "module";
    if (o instanceof PyTypeObject && (o.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0) return o.tp_name;
    if (o.ob_type === PyCode_Type) return codeName(o as PyCodeObject);
    let n = this.#numbers.get(o);
    if (n === undefined) {
      n = this.#numbers.size;
      this.#numbers.set(o, n);
      this.#waiting.push(o);
    }
    return `#${n}`;
  }

  /** Describes all that has been named. */
  settle(): void {
    for (let o = this.#waiting.shift(); o !== undefined; o = this.#waiting.shift()) this.#describe(o);
  }

  #describe(o: PyObject): void {
    const type = o.ob_type;
    this.out.push("{", type.tp_name);
    if (o instanceof PyTypeObject) {
      this.out.push(o.tp_name);
      // A class of the library: its parts do not change.
      if (isLibrary(o)) {
        this.out.push("}");
        return;
      }
    }
    const body = (o as PyHeapObject).body as Record<string, unknown> | null;
    if (body !== null && typeof body === "object" && !referencesOnly.has(type.tp_name)) {
      for (const [key, value] of Object.entries(body)) {
        if (key === "holder" || key === "thread")
          this.out.push(key, String((value as ThreadState | null)?.id));
        else if (key === "waiters") this.out.push(key, (value as ThreadState[]).map((t) => t.id).join());
        else if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
          this.out.push(key, String(value));
        else if (typeof value === "string") this.out.push(key, JSON.stringify(value));
      }
    }
    const isFunction = type.tp_name === "function";
    forEachReference(o, (_kind, label, target) => {
      // Of a function's namespaces only that of the program matters, which is walked anyway.
      if (isFunction && (label.includes("globals") || label.includes("builtins"))) return;
      this.out.push(label, this.name(target));
    });
    this.out.push("}");
  }

  frame(f: Frame): void {
    this.out.push("frame", codeName(f.f_executable), String(f.pc), String(f.returnTo));
    visitFrame(f, "", (_slot, _kind, label, o) => {
      this.out.push(label, this.name(o));
    });
  }

  thread(ts: ThreadState): void {
    this.out.push("thread", String(ts.id), String(ts.isLeaving), String(ts.hasBegun));
    const wait = ts.wait;
    if (wait !== null) {
      this.out.push(wait.kind, String(wait.timedOut));
      if (wait.object !== null) this.out.push(this.name(wait.object));
      if (wait.deadline !== null) this.out.push(String(Math.round((wait.deadline - modelledTime()) / 1000)));
    }
    const locked = rt.scheduler?.lockedBy(ts) ?? null;
    if (locked !== null) this.out.push("locked", this.name(locked));
    for (let f = ts.current_frame; f !== null; f = f.previous) this.frame(f);
    forEachThreadSlot(ts, (slot, o) => this.out.push(slot, this.name(o)));
  }
}

/** Of calls that check when they are done only whether they have run before matters. */
function learnedCall({ form, value }: Adaptive): number {
  if (form === UNSPECIALIZED) return value === 0 ? 1 : 0;
  return form === ALLOC_AND_ENTER_INIT || !callChecks(form) ? form : 1;
}

/** A code object with what it has learned: which calls are still unspecialised decides where checks are. */
function codeName(code: PyCodeObject): string {
  const { unit, adaptive, ops } = code.body;
  const learned =
    unit.co_filename.startsWith("<frozen ") || adaptive === null
      ? ""
      : adaptive.map((a, i) => (ops[i] === OP.CALL && a !== undefined ? learnedCall(a) : "")).join(",");
  return `code ${unit.co_qualname}:${unit.co_firstlineno} ${learned}`;
}

function isLibrary(type: PyTypeObject): boolean {
  const module = type.tp_dict === null ? null : _PyDict_GetItemStringBorrowed(type.tp_dict, "__module__");
  return module === null || !PyUnicode_Check(module) || textOf(module) !== "__main__";
}

/** The state as a text. `line` gives the threads that are ready, in their order. */
export function canonicalState(line: readonly ThreadState[]): string {
  const walk = new Walk();
  const main = _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, "__main__") as PyHeapObject | null;
  if (main?.ob_dict != null)
    forEachReference(main.ob_dict, (_kind, label, o) => {
      walk.out.push(label, walk.name(o));
    });
  for (const ts of rt.threads) walk.thread(ts);
  walk.out.push(line.map((ts) => ts.id).join());
  walk.out.push(rt.activations.map((ts) => ts.id).join());
  if (rt.countModel !== null) walk.out.push(rt.countModel.stateText((o) => walk.name(o)));
  walk.settle();
  return walk.out.join("\n");
}
