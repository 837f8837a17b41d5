/** Beliefs about the collector. */
import { gc_collect_main } from "../../memory/gcmodule.ts";
import { gc_list_append, gc_list_remove, StandIn } from "../../memory/gcstate.ts";
import {
  GC_COLLECTING,
  GC_UNREACHABLE,
  hasFlag,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HEAPTYPE,
} from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { CountModel } from "../count-model.ts";
import { type ChangedMachine, isRuntimes } from "./machine.ts";

/** The objects of one of the collector's lists. */
function membersOf(list: PyHeapObject): PyHeapObject[] {
  const members: PyHeapObject[] = [];
  for (let o = list._gc_next; o !== null && o !== list; o = o._gc_next) members.push(o);
  return members;
}

export function noCollector(m: ChangedMachine): void {
  m.replaceSteps(() => ({
    move_unreachable(young) {
      for (const o of membersOf(young)) o.gc_flags &= ~GC_COLLECTING;
    },
  }));
}

/** Notes that an object that may be part of a cycle has lost a reference and lives on. */
class LostReferences extends CountModel {
  hasLost = false;

  override decref(o: PyObject): void {
    if (o instanceof PyHeapObject && o._gc_next !== null && o.ob_refcnt > 0 && !isRuntimes(o))
      this.hasLost = true;
    super.decref(o);
  }
}

export function collectAtEveryDecref(m: ChangedMachine): void {
  const lost = new LostReferences(null);
  m.watchWith(lost);
  m.atBoundary((f) => {
    if (!lost.hasLost || !m.isOwn(f)) return;
    withListsKept(() => gc_collect_main(2, "manual"));
    lost.hasLost = false;
  });
}

/** What a collection leaves of the collector's lists stays as it stood, as if no collection had come by. */
function withListsKept(collect: () => void): void {
  const { generations, generation_stats } = rt.gc;
  const before = generations.map(({ head, count }) => ({ head, count, members: membersOf(head) }));
  const stats = generation_stats.map((of) => ({ ...of }));
  collect();
  for (const [generation, { head, count, members }] of before.entries()) {
    for (const o of members) {
      if (o._gc_next === null) continue;
      gc_list_remove(o);
      gc_list_append(o, head);
      o.gc_generation = generation;
      if (o instanceof StandIn) for (const member of o.members) member.gc_generation = generation;
    }
    (generations[generation] as (typeof generations)[number]).count = count;
    Object.assign(generation_stats[generation] as object, stats[generation]);
  }
}

/** A `__del__` of the program's. */
function hasDel(o: PyHeapObject): boolean {
  return o.ob_type.tp_finalize !== null && hasFlag(o.ob_type, Py_TPFLAGS_HEAPTYPE);
}

/** `move_finalizers` and `move_finalizer_reachable` of 3.3: what has a `__del__`, and all that it leads to. */
export function legacyFinalizers(m: ChangedMachine): void {
  m.replaceSteps(() => ({
    move_legacy_finalizers(unreachable, finalizers) {
      const move = (o: PyObject): void => {
        const gc = o as PyHeapObject;
        if ((gc.gc_flags & GC_UNREACHABLE) === 0) return;
        gc.gc_flags &= ~GC_UNREACHABLE;
        gc_list_remove(gc);
        gc_list_append(gc, finalizers);
      };
      const legacy = membersOf(unreachable).filter(hasDel);
      for (const o of legacy) move(o);
      // The list grows while it is walked.
      for (let o = finalizers._gc_next; o !== null && o !== finalizers; o = o._gc_next)
        o.ob_type.tp_traverse?.(o, move);
      return legacy;
    },
  }));
}
