/**
 * Biased reference counts, as the free-threaded build of 3.13 has them (PEP 703; Include/refcount.h,
 * Objects/object.c: `_Py_DecRefSharedDebug`, `_Py_MergeZeroLocalRefcount`; Python/brc.c). A model with weaker promises.
 *
 * The thread that has made an object owns it and counts its own references without any locking: `local`. All others count
 * atomically: `shared`, which falls below zero where they drop what the owner has taken. What counts is the sum, which
 * is `ob_refcnt` here. When the owner's count comes to zero, only the shared one is left: the counts are *merged*. When
 * another thread makes the shared count negative, the owner is asked to merge: the object is *queued*, and an object
 * whose sum is zero by then dies when its owner next checks the eval breaker, or ends.
 *
 * Functions, classes, modules and code, whose counts the real build defers, are counted here as all others are.
 */
import { _Py_Dealloc, IMMORTAL, type PyHeapObject, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { BiasedCount } from "../snapshot/model.ts";
import { CountModel } from "./count-model.ts";
import type { ThreadState } from "./threadstate.ts";

/** `ob_tid`, `ob_ref_local`, `ob_ref_shared`. */
interface Counts {
  /** Null: merged. */
  owner: number | null;
  local: number;
  shared: number;
  isQueued: boolean;
}

/** Until a second thread is started, the main thread owns everything. */
const MAIN = 1;

export class BiasedCounts extends CountModel {
  private readonly counts = new Map<PyObject, Counts>();
  /** Objects that wait for their owner, by its id. */
  private readonly queues = new Map<number, PyObject[]>();
  private readonly ended = new Set<number>();

  /** `before`: the sum as it was before the change that is being told of. */
  private of(o: PyObject, before: number): Counts {
    let c = this.counts.get(o);
    if (c === undefined) {
      c = { owner: MAIN, local: before, shared: 0, isQueued: false };
      this.counts.set(o, c);
    }
    return c;
  }

  override allocate(o: PyObject): void {
    this.counts.set(o, { owner: rt.tstate.id, local: 1, shared: 0, isQueued: false });
    super.allocate(o);
  }

  override incref(o: PyObject): void {
    const c = this.of(o, o.ob_refcnt - 1);
    if (c.owner === rt.tstate.id) c.local++;
    else c.shared++;
    super.incref(o);
  }

  override decref(o: PyObject): void {
    const c = this.of(o, o.ob_refcnt + 1);
    if (c.owner === rt.tstate.id) {
      c.local--;
      if (c.local === 0) this.merge(o, c);
    } else {
      c.shared--;
      if (c.owner !== null && c.shared < 0 && !c.isQueued) this.queue(o, c, c.owner);
    }
    super.decref(o);
  }

  override free(o: PyObject, toFreelist?: boolean): void {
    this.counts.delete(o);
    super.free(o, toFreelist);
  }

  /**
   * `_PyObject_ResurrectStart`: while its finalizer runs, an object lives with one reference of whoever drops it. That one
   * goes without a word when the finalizer is done.
   */
  override note(kind: string, o: PyObject | null, label?: string, extra?: number): void {
    if (o !== null && kind === "finalize" && label === undefined)
      this.counts.set(o, { owner: rt.tstate.id, local: 1, shared: 0, isQueued: false });
    if (o !== null && kind === "resurrect" && label === undefined) {
      const c = this.of(o, o.ob_refcnt);
      c.local--;
      if (c.local === 0) this.merge(o, c);
    }
    super.note(kind, o, label, extra);
  }

  /** `_Py_brc_queue_object`: the owner is to merge; where it has ended, whoever is here does. */
  private queue(o: PyObject, c: Counts, owner: number): void {
    if (this.ended.has(owner)) {
      this.merge(o, c);
      return;
    }
    c.isQueued = true;
    const queue = this.queues.get(owner);
    if (queue === undefined) this.queues.set(owner, [o]);
    else queue.push(o);
    rt.evalBreaker = true;
  }

  private merge(o: PyObject, c: Counts): void {
    c.owner = null;
    c.shared += c.local;
    c.local = 0;
    c.isQueued = false;
    this.inner?.touch(o);
  }

  /** An object whose sum is zero stays while it waits for its owner. */
  defers(o: PyObject): boolean {
    return this.counts.get(o)?.isQueued === true;
  }

  /** `_Py_brc_merge_refcounts`. */
  private mergeQueued(owner: number): void {
    const queue = this.queues.get(owner);
    if (queue === undefined) return;
    for (let o = queue.shift(); o !== undefined; o = queue.shift()) {
      const c = this.counts.get(o);
      if (c === undefined || !c.isQueued) continue;
      this.merge(o, c);
      if (o.ob_refcnt === 0) _Py_Dealloc(o);
    }
  }

  override atCheck(): void {
    this.mergeQueued(rt.tstate.id);
    // The flag is one for all threads here.
    for (const queue of this.queues.values()) if (queue.length > 0) rt.evalBreaker = true;
  }
  override threadEnded(ts: ThreadState): void {
    this.ended.add(ts.id);
    this.mergeQueued(ts.id);
  }
  override atScriptEnd(): void {
    for (const owner of [...this.queues.keys()]) this.mergeQueued(owner);
  }

  override countsOf(o: PyObject): BiasedCount | undefined {
    if (o.ob_refcnt === IMMORTAL) return undefined;
    const { owner, local, shared, isQueued } = this.of(o, o.ob_refcnt);
    const hasWeak = ((o as PyHeapObject).ob_weaklist ?? null) !== null;
    const state = owner === null ? "merged" : isQueued ? "queued" : hasWeak ? "maybe-weakref" : "none";
    return { owner, local, shared, state };
  }

  override stateText(name: (o: PyObject) => string): string {
    return [...this.queues].map(([owner, queue]) => `${owner}: ${queue.map(name).join()}`).join("; ");
  }
}
