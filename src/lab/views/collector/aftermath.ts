/**
 * What a collection does after its decision, read from the trace: who is promoted, which weak references are cleared, whose
 * finalizer runs, who is resurrected by it, what is cleared and who dies of that (Python/gc.c: `gc_collect_main` after
 * `deduce_unreachable`).
 */
import {
  describeEvent,
  type EventKind,
  listOf,
  nameOf,
  type ObjectId,
  objectOf,
  plain,
  type Recording,
} from "@refcounted/simulator/snapshot";
import type { Collection, CollectionStep, Phase } from "./model.ts";

/** Events of one collection that are looked at, and steps that are told of them. */
const scanLimit = 300_000;
const stepLimit = 200;
/** Names in one sentence. */
const namesLimit = 5;

const phases: readonly string[] = [
  "handle_weakrefs",
  "finalize_garbage",
  "handle_resurrected_objects",
  "delete_garbage",
] satisfies Phase[];

const told: ReadonlySet<EventKind> = new Set([
  "weakref-clear",
  "weakref-callback",
  "finalize",
  "resurrect",
  "promote",
  "die",
  "collect-phase",
]);

/**
 * The steps of the collection that begins with event `start`, after its decision. `drawn`: the objects that are told of; a
 * collection moves many that are the machinery's.
 */
export function aftermathOf(
  recording: Recording,
  start: number,
  collection: Collection,
  drawn: ReadonlySet<ObjectId>,
): CollectionStep[] {
  const steps: CollectionStep[] = [];
  const unreachable = new Set(collection.unreachable);
  const dead = new Set<ObjectId>();
  const promoted: ObjectId[] = [];
  let phase: Phase = "promote";
  const begun = recording.snapshotAt(start);
  const name = (id: ObjectId): string => {
    const object = objectOf(begun, id);
    return object === undefined ? `object #${id}` : plain(nameOf(object));
  };
  const add = (step: Phase, object: ObjectId | null, sentence: string): void => {
    if (steps.length >= stepLimit) return;
    steps.push({
      phase: step,
      object,
      target: null,
      gcRefs: new Map(),
      unreachable: new Set(unreachable),
      dead: new Set(dead),
      sentence,
    });
  };
  const tellPromoted = (generation: number): void => {
    if (promoted.length === 0) return;
    const names = promoted.slice(0, namesLimit).map(name);
    const more = promoted.length - names.length;
    const who = listOf(more > 0 ? [...names, `${more} more`] : names);
    add("promote", null, `What stays is promoted to generation ${generation}: ${who}.`);
    promoted.length = 0;
  };
  let generation = 2;
  const end = Math.min(recording.eventCount, start + scanLimit);
  for (let index = start + 1; index < end; index += 1) {
    const event = recording.event(index);
    if (event.kind === "collect-stop") break;
    if (!told.has(event.kind)) continue;
    const { object } = event;
    if (event.kind === "promote") {
      generation = event.generation ?? generation;
      if (object !== null && drawn.has(object)) promoted.push(object);
      continue;
    }
    if (event.kind === "collect-phase" && object === null) {
      const next = phases.find((each) => each === event.label);
      if (next === undefined) continue;
      tellPromoted(generation);
      phase = next as Phase;
      continue;
    }
    if (object === null) continue;
    if (event.kind === "resurrect") unreachable.delete(object);
    if (event.kind === "die") {
      unreachable.delete(object);
      dead.add(object);
    }
    if (!drawn.has(object)) continue;
    if (event.kind === "collect-phase") {
      if (event.label === "tp_clear")
        add("delete_garbage", object, `${name(object)} is cleared: it lets go of what it holds.`);
      continue;
    }
    tellPromoted(generation);
    const here = phase === "promote" ? "delete_garbage" : phase;
    const words = describeEvent(event, recording.snapshotAt(index), recording.snapshotAt(index + 1));
    add(here, object, plain(words));
  }
  tellPromoted(generation);
  return steps;
}

/** A collection with all that it did. */
export function withAftermath(
  recording: Recording,
  start: number,
  collection: Collection,
  drawn: ReadonlySet<ObjectId>,
): Collection {
  return { ...collection, steps: [...collection.steps, ...aftermathOf(recording, start, collection, drawn)] };
}
