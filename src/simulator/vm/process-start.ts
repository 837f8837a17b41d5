/**
 * A process that was no fresh one when its program began, as that of a page's CPython: it had imported modules, collections
 * had run, and what was there stood in the permanent generation. For comparisons with such a process (wasm32.ts).
 */
import { _PyGC_Freeze, PERMANENT } from "../memory/gcmodule.ts";
import { gc_list_append, gc_list_remove, StandIn } from "../memory/gcstate.ts";
import { PyList_New } from "../objects/listobject.ts";
import { DECREF, type PyHeapObject, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";

const ARENA_LIST = "compiler's list";

/** What is there before `__main__` is made is frozen. */
export function freezeStart(): void {
  if (rt.build?.start !== undefined) _PyGC_Freeze();
}

/** Before the first instruction: the collector has counted what that process's had. */
export function takeOverCounts(): void {
  const start = rt.build?.start;
  if (start === undefined) return;
  const { generations, generation_stats } = rt.gc;
  [rt.gc.long_lived_total, rt.gc.long_lived_pending] = start.longLived;
  for (const i of [0, 1, 2] as const) {
    generations[i].count = start.count[i];
    const [collections, collected, uncollectable] = start.stats[i] ?? [0, 0, 0];
    generation_stats[i] = { collections, collected, uncollectable };
  }
}

/**
 * The list in which the compiler of a running script keeps what it has made (Python/pyarena.c: `a_objects`), at its place
 * among what the collector knows. What is in it the runtime holds (`astArena`): here it is empty.
 */
export function addArenaList(): void {
  if (rt.build?.start === undefined) return;
  const sentence = "While a script runs, its compiler keeps a list of what it has made.";
  rt.holders.set(ARENA_LIST, { object: PyList_New(0) as PyObject, sentence });
}

/** The script is over. */
export function dropArenaList(): void {
  const list = rt.holders.get(ARENA_LIST)?.object;
  rt.holders.delete(ARENA_LIST);
  if (list !== undefined) DECREF(list);
}

/**
 * Imports a module that the process had imported before: what the import makes counts for no collection and is in no list
 * that one looks at.
 */
export function importOutsideTheBooks<T>(load: () => T): T {
  const { gc } = rt;
  const [young] = gc.generations;
  const { enabled } = gc;
  const { count } = young;
  const mark = new StandIn([]);
  gc_list_append(mark, young.head);
  gc.enabled = false;
  try {
    return load();
  } finally {
    gc.enabled = enabled;
    young.count = count;
    for (let o = mark._gc_next as PyHeapObject; o !== young.head; ) {
      const next = o._gc_next as PyHeapObject;
      gc_list_remove(o);
      gc_list_append(o, gc.permanent);
      o.gc_generation = PERMANENT;
      o = next;
    }
    gc_list_remove(mark);
  }
}
