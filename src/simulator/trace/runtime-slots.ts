/**
 * The enumerated slots of the runtime that hold objects of the program: a thread's own, locals of running C functions, the
 * compiler's arena, and what objects that existed before the first line hold. Before they are listed, a look at each
 * tells whether anything is another than when they were listed last.
 */
import type { PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { RuntimeReference } from "../snapshot/model.ts";
import type { Change } from "../snapshot/recording-data.ts";
import { forEachThreadSlot, visitDying } from "../vm/roots.ts";
import type { ThreadState } from "../vm/threadstate.ts";

const sentences: Readonly<Record<string, string>> = {
  "compiler-arena": "While a script runs, the compiler's arena keeps each constant of its source.",
  current_exception: "The exception that is being raised.",
  exc_info: "The exception that is being handled.",
  "thread's function": "A thread that has been started keeps what it calls.",
  "thread's arguments": "A thread that has been started keeps the arguments of its call.",
  "thread's keywords": "A thread that has been started keeps the arguments of its call.",
  "local of a C function": "A C function that is running holds it in a local of its own.",
  "finished frame": "A frame that is being left.",
};

export class RuntimeSlots {
  readonly #idOf: (o: PyObject) => number;
  readonly #held = new Map<PyObject, RuntimeReference[]>();
  #isChanged = true;
  // What was there when the slots were listed last.
  #thread: ThreadState | null = null;
  #exception: PyObject | null = null;
  #handled: PyObject | null = null;
  #returned: PyObject | null = null;
  #trace: PyObject | null = null;
  #profile: PyObject | null = null;
  #garbage: PyObject | null = null;
  #callbacks: PyObject | null = null;
  #holders = -1;
  #arena = 0;
  readonly #locals: PyObject[] = [];
  readonly #labels: string[] = [];

  /** `idOf`: the ordinal of an object of the program, 0 for others. */
  constructor(idOf: (o: PyObject) => number) {
    this.#idOf = idOf;
  }

  /** An object of the runtime holds one more. */
  add(holder: PyObject, reference: RuntimeReference): void {
    const list = this.#held.get(holder) ?? [];
    list.push(reference);
    this.#held.set(holder, list);
    this.#isChanged = true;
  }
  /** It holds these. */
  set(holder: PyObject, list: RuntimeReference[]): void {
    if (list.length > 0) this.#held.set(holder, list);
    else if (!this.#held.delete(holder)) return;
    this.#isChanged = true;
  }

  /** Is each slot surely as it was when they were listed? */
  isSame(): boolean {
    const ts = this.#thread;
    if (this.#isChanged || ts === null || ts !== rt.tstate || rt.scheduler !== null) return false;
    if (ts.dyingFrames.length > 0 || rt.openBuffers.size > 0 || ts.boot !== null) return false;
    const { garbage, callbacks } = rt.gc;
    if (
      this.#exception !== ts.current_exception ||
      this.#handled !== ts.exc_state.exc_value ||
      this.#returned !== ts.returnValue ||
      this.#trace !== ts.trace ||
      this.#profile !== ts.profile ||
      this.#garbage !== garbage ||
      this.#callbacks !== callbacks ||
      this.#arena !== rt.astArena.length ||
      this.#locals.length !== ts.cLocals.length ||
      this.#holders !== rt.holders.changes
    )
      return false;
    for (let i = 0; i < ts.cLocals.length; i++)
      if (ts.cLocals[i] !== this.#locals[i] || (ts.cLocalLabels[i] ?? "") !== this.#labels[i]) return false;
    return true;
  }

  #remember(): void {
    const ts = rt.tstate;
    const { garbage, callbacks } = rt.gc;
    // Frames that are being left and open buffers are looked at each time.
    this.#isChanged = rt.threads.length > 1 || ts.dyingFrames.length > 0 || rt.openBuffers.size > 0;
    this.#thread = ts;
    this.#exception = ts.current_exception;
    this.#handled = ts.exc_state.exc_value;
    this.#returned = ts.returnValue;
    this.#trace = ts.trace;
    this.#profile = ts.profile;
    this.#garbage = garbage;
    this.#callbacks = callbacks;
    this.#arena = rt.astArena.length;
    this.#holders = rt.holders.changes;
    this.#locals.length = this.#labels.length = 0;
    ts.cLocals.forEach((o, i) => {
      this.#locals.push(o);
      this.#labels.push(ts.cLocalLabels[i] ?? "");
    });
  }

  /** All of them. */
  read(): RuntimeReference[] {
    this.#remember();
    const out: RuntimeReference[] = [];
    const add = (slot: string, label: string, o: PyObject | null): void => {
      const target = o === null ? 0 : this.#idOf(o);
      if (target === 0) return;
      out.push({
        kind: "runtime",
        slot,
        label,
        target,
        sentence: sentences[slot] ?? `The runtime holds it (${slot}).`,
      });
    };
    for (const list of this.#held.values()) out.push(...list);
    for (const ts of rt.threads) forEachThreadSlot(ts, (slot, o) => add(slot, slot, o));
    if (rt.gc.garbage !== null) add("gc.garbage", "gc.garbage", rt.gc.garbage);
    if (rt.gc.callbacks !== null) add("gc.callbacks", "gc.callbacks", rt.gc.callbacks);
    for (const [name, { object }] of rt.holders) add(name, name, object);
    for (const o of rt.astArena) add("compiler-arena", "compiler-arena", o);
    for (const ts of rt.threads)
      for (const f of ts.dyingFrames)
        visitDying(f, "", (_slot, kind, label, o) => add("finished frame", `${kind} ${label}`, o));
    for (const view of rt.openBuffers) add("local of a C function", "buffer", view.obj);
    for (const ts of rt.threads)
      ts.cLocals.forEach((o, i) => {
        add("local of a C function", ts.cLocalLabels[i] ?? "", o);
      });
    return out;
  }

  /** What is different, as a change; null for nothing. */
  difference(old: readonly RuntimeReference[], now: readonly RuntimeReference[]): Change | null {
    let at = 0;
    while (at < old.length && at < now.length && isSame(old[at], now[at])) at++;
    let end = old.length;
    let endNow = now.length;
    while (end > at && endNow > at && isSame(old[end - 1], now[endNow - 1])) {
      end--;
      endNow--;
    }
    if (end === at && endNow === at) return null;
    return {
      entity: "r",
      before: {},
      after: {},
      refs: { at, old: old.slice(at, end), now: now.slice(at, endNow) },
    };
  }
}

function isSame(a: RuntimeReference | undefined, b: RuntimeReference | undefined): boolean {
  return (
    a === b ||
    (a !== undefined && b !== undefined && a.target === b.target && a.label === b.label && a.slot === b.slot)
  );
}
