/**
 * Islands and cycles. An island is what is alive although no root reaches it; only the collector can free it. A
 * cycle is found along what objects contain, not along types and what functions need to run: by those every class
 * of a module hangs together with the module itself.
 */
import type { ObjectId, Snapshot } from "@refcounted/simulator/snapshot";
import { objectOf, reachable } from "@refcounted/simulator/snapshot";
import { contentRefs } from "./paths.ts";

/** Living objects of the program that nothing reaches, in order of birth. */
export function unreachableObjects(snapshot: Snapshot): readonly ObjectId[] {
  const reached = reachable(snapshot);
  return snapshot.objects
    .filter(
      (object) =>
        object.origin === "program" &&
        object.namespace === undefined &&
        !object.dying &&
        !reached.has(object.id),
    )
    .map((object) => object.id);
}

/** A shortest cycle through an object, from it and without it at the end; null when there is none. */
export function cycleThrough(snapshot: Snapshot, id: ObjectId): readonly ObjectId[] | null {
  const cameFrom = new Map<ObjectId, ObjectId>();
  let layer: ObjectId[] = [id];
  while (layer.length > 0) {
    const next: ObjectId[] = [];
    for (const from of layer) {
      const object = objectOf(snapshot, from);
      if (object === undefined) continue;
      for (const { target } of contentRefs(object)) {
        if (target === id) return unwind(cameFrom, id, from);
        const found = objectOf(snapshot, target);
        if (cameFrom.has(target) || found === undefined || found.origin === "runtime") continue;
        cameFrom.set(target, from);
        next.push(target);
      }
    }
    layer = next;
  }
  return null;
}

function unwind(
  cameFrom: ReadonlyMap<ObjectId, ObjectId>,
  start: ObjectId,
  last: ObjectId,
): readonly ObjectId[] {
  const path = [last];
  for (let at = last; at !== start; ) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    path.unshift(before);
    at = before;
  }
  return path;
}

/** "#4 → #5 → #4". */
export function cycleWords(cycle: readonly ObjectId[]): string {
  return [...cycle, ...cycle.slice(0, 1)].map((id) => `#${id}`).join(" → ");
}
