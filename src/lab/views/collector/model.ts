/**
 * A collection, step by step, on the objects of a snapshot. The collector of CPython 3.13 decides from counts
 * and references alone, and a snapshot lists both, so its decision can be played again from the moment at
 * which it began: Python/gc.c, `deduce_unreachable` with `update_refs`, `subtract_refs` and `move_unreachable`.
 * What follows the decision (promotion, weak references, finalizers, resurrection, clearing) is partly the program's own
 * code at work; it stands in the trace and is read from there (aftermath.ts).
 */
import {
  type Generation,
  indexOf,
  nameOf,
  type ObjectId,
  type ObjectSnapshot,
  plain,
  type Recording,
  type Snapshot,
} from "@refcounted/simulator/snapshot";

export type Phase =
  | "update_refs"
  | "subtract_refs"
  | "move_unreachable"
  | "result"
  | "promote"
  | "handle_weakrefs"
  | "finalize_garbage"
  | "handle_resurrected_objects"
  | "delete_garbage";

export interface CollectionStep {
  readonly phase: Phase;
  /** The object that is looked at, and the one that it refers to. */
  readonly object: ObjectId | null;
  readonly target: ObjectId | null;
  /** What changes in this step: an object's `gc_refs`, or which list it is in. */
  readonly gcRefs: ReadonlyMap<ObjectId, number>;
  readonly unreachable: ReadonlySet<ObjectId>;
  /** Those that have died in this collection so far. */
  readonly dead?: ReadonlySet<ObjectId>;
  readonly sentence: string;
}

export interface Collection {
  readonly generation: 0 | 1 | 2;
  /** The objects that the collection looks at, in the order of their list. */
  readonly candidates: readonly ObjectId[];
  readonly steps: readonly CollectionStep[];
  /** What is found unreachable. */
  readonly unreachable: ReadonlySet<ObjectId>;
  /** Whether steps were left out because there are too many. */
  readonly shortened: boolean;
}

/** Steps that a reader may walk through. */
const stepLimit = 400;

/** The collections that begin between two stops: the event before which each begins, and its generation. */
export function collectionsBetween(
  recording: Recording,
  from: number,
  to: number,
): { event: number; generation: 0 | 1 | 2 }[] {
  const found: { event: number; generation: 0 | 1 | 2 }[] = [];
  for (let index = Math.max(from, to - 300_000); index < to; index += 1) {
    const event = recording.event(index);
    if (event.kind !== "collect-start") continue;
    found.push({
      event: index,
      generation: event.generation === 0 || event.generation === 1 ? event.generation : 2,
    });
  }
  return found;
}

/** The list of a collection: the generation's own objects, then those of each younger one. */
function candidatesOf(snapshot: Snapshot, generation: 0 | 1 | 2): ObjectId[] {
  const { generations } = snapshot.collector;
  const merged: ObjectId[] = [...generations[generation]];
  for (let younger = 0; younger < generation; younger += 1)
    merged.push(...(generations[younger as 0 | 1] ?? []));
  return merged;
}

/**
 * Plays the collector's decision from the moment before a collection of `generation`. `drawn`: only what concerns these
 * objects is told step by step; what the machinery (functions, classes, modules) goes through is summed up.
 */
export function collectionOf(
  snapshot: Snapshot,
  generation: 0 | 1 | 2,
  drawn?: ReadonlySet<ObjectId>,
): Collection {
  const { objects } = indexOf(snapshot);
  const candidates = candidatesOf(snapshot, generation);
  const young = new Set(candidates);
  const steps: CollectionStep[] = [];
  const gcRefs = new Map<ObjectId, number>();
  const unreachable = new Set<ObjectId>();
  let shortened = false;
  let passedOver = 0;
  const isTold = (id: ObjectId | null): boolean => id !== null && (drawn === undefined || drawn.has(id));
  const sumUp = (phase: Phase, words: (many: string) => string): void => {
    if (passedOver > 0) add(phase, null, null, words(passedOver === 1 ? "One step" : `${passedOver} steps`));
    passedOver = 0;
  };
  const add = (phase: Phase, object: ObjectId | null, target: ObjectId | null, sentence: string): void => {
    if ((object !== null || target !== null) && !isTold(object) && !isTold(target)) {
      passedOver += 1;
      return;
    }
    if (steps.length >= stepLimit && phase !== "result") {
      shortened = true;
      return;
    }
    steps.push({
      phase,
      object,
      target,
      gcRefs: new Map(gcRefs),
      unreachable: new Set(unreachable),
      sentence,
    });
  };
  const name = (id: ObjectId): string => {
    const object = objects.get(id);
    return object === undefined ? `object #${id}` : plain(nameOf(object));
  };
  const countOf = (object: ObjectSnapshot | undefined): number =>
    typeof object?.count === "number" ? object.count : 1;

  for (const id of candidates) gcRefs.set(id, countOf(objects.get(id)));
  const many = candidates.length === 1 ? "1 object" : `${candidates.length} objects`;
  add(
    "update_refs",
    null,
    null,
    `Generation ${generation} and younger: ${many}. Each count is copied into gc_refs.`,
  );
  for (const id of candidates) {
    for (const { target } of objects.get(id)?.refs ?? []) {
      if (!young.has(target)) continue;
      const left = (gcRefs.get(target) ?? 0) - 1;
      gcRefs.set(target, left);
      add(
        "subtract_refs",
        id,
        target,
        `${name(id)} refers to ${name(target)}: one of its references comes from inside, ${left} may come from outside.`,
      );
    }
  }
  sumUp("subtract_refs", (many) => `${many} more among functions, classes and modules, in the same way.`);
  move(
    candidates,
    objects,
    young,
    gcRefs,
    unreachable,
    (object, target, sentence) => add("move_unreachable", object, target, sentence),
    name,
  );
  sumUp("move_unreachable", (many) => `${many} more among functions, classes and modules, in the same way.`);
  const found =
    unreachable.size === 0
      ? "Everything is reachable: nothing is collected."
      : unreachable.size === 1
        ? "1 object is unreachable, held only from within: it is finalized, then cleared."
        : `${unreachable.size} objects are unreachable, held only from within: they are finalized, then cleared.`;
  add("result", null, null, found);
  return { generation, candidates, steps, unreachable, shortened };
}

function move(
  candidates: readonly ObjectId[],
  objects: ReadonlyMap<ObjectId, ObjectSnapshot>,
  young: ReadonlySet<ObjectId>,
  gcRefs: Map<ObjectId, number>,
  unreachable: Set<ObjectId>,
  add: (object: ObjectId, target: ObjectId | null, sentence: string) => void,
  name: (id: ObjectId) => string,
): void {
  const queue = [...candidates];
  for (let place = 0; place < queue.length; place += 1) {
    const id = queue[place];
    if (id === undefined || unreachable.has(id)) continue;
    if ((gcRefs.get(id) ?? 0) === 0) {
      unreachable.add(id);
      add(id, null, `${name(id)} has no reference from outside: set aside as unreachable, for now.`);
      continue;
    }
    add(id, null, `${name(id)} is held from outside: it stays, and so does what it refers to.`);
    for (const { target } of objects.get(id)?.refs ?? []) {
      if (!young.has(target)) continue;
      if (unreachable.delete(target)) {
        gcRefs.set(target, 1);
        queue.push(target);
        add(id, target, `${name(target)} was set aside, but ${name(id)} refers to it: it is rescued.`);
      } else if (gcRefs.get(target) === 0) {
        gcRefs.set(target, 1);
        add(id, target, `${name(target)} is reached from ${name(id)}: it will stay.`);
      }
    }
  }
}

/** The shelf on which objects of a generation stand. */
export function shelfOf(snapshot: Snapshot, generation: Exclude<Generation, null>): readonly ObjectId[] {
  return generation === "permanent"
    ? snapshot.collector.permanent
    : snapshot.collector.generations[generation];
}
