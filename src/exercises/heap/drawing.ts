/**
 * A drawing: a heap as a learner draws it. Names, objects, and slots that refer to objects; simple values (numbers,
 * texts, None) stand in the slots themselves unless the task is about them. A snapshot is brought to the same form,
 * so that the two can be compared and one can be shown as the other.
 */
import type { ObjectId, ObjectSnapshot, Reference, Snapshot } from "@refcounted/simulator/snapshot";
import { objectOf } from "@refcounted/simulator/snapshot";
import { reprOf } from "../grading/literals.ts";
import { contentRefs, frames, mainNamespace } from "../grading/paths.ts";

/** Where a reference leads: to an object of the drawing, or to a value that is written in place. */
export type Target = { readonly to: string } | { readonly value: string };

export interface DrawnName {
  /** "" for the module, else the function whose local name it is. */
  readonly scope: string;
  readonly name: string;
  readonly target: Target;
}

export interface DrawnSlot {
  /** An index, an attribute's name, a key's repr; "" in a set, whose items have no place. */
  readonly label: string;
  readonly target: Target;
}

export interface DrawnObject {
  /** Names the object within the drawing. */
  readonly key: string;
  readonly type: string;
  /** The repr of an object without slots; "" for containers. */
  readonly text: string;
  readonly slots: readonly DrawnSlot[];
  /** Number of references; null where the drawing does not say. */
  readonly count: number | "immortal" | null;
}

export interface Drawing {
  readonly names: readonly DrawnName[];
  readonly objects: readonly DrawnObject[];
}

/** What of a heap is drawn. */
export interface Frame {
  /** Which names; null for all that refer to data. */
  readonly names: readonly string[] | null;
  /** Whether counts belong to the drawing. */
  readonly counts: boolean;
  /** Whether numbers, texts and None are objects of their own in it. */
  readonly simple: "in place" | "objects";
}

export const emptyDrawing: Drawing = { names: [], objects: [] };

const simpleTypes = ["int", "float", "complex", "bool", "str", "bytes", "NoneType", "ellipsis", "range"];
const machinery = ["function", "builtin_function_or_method", "type", "module", "method", "code", "cell"];

export function isSimple(object: ObjectSnapshot): boolean {
  return simpleTypes.includes(object.type);
}

/** The references that a drawing shows as slots, in order. */
function slotsOf(object: ObjectSnapshot): readonly Reference[] {
  const kinds = ["item", "value", "attribute", "slot"];
  return contentRefs(object).filter((ref) => kinds.includes(ref.kind));
}

function isUnordered(type: string): boolean {
  return type === "set" || type === "frozenset";
}

interface RawName {
  readonly scope: string;
  readonly name: string;
  readonly target: ObjectId;
}

/** All names of the module and of the running functions, in order. */
function rawNames(snapshot: Snapshot): readonly RawName[] {
  const globals = (mainNamespace(snapshot)?.refs ?? [])
    .filter((ref) => ref.kind === "global" && !/^__\w+__$/.test(ref.label))
    .map((ref): RawName => ({ scope: "", name: ref.label, target: ref.target }));
  const locals = frames(snapshot)
    .filter((frame) => frame.kind === "function" || frame.kind === "generator")
    .flatMap((frame) =>
      frame.refs
        .filter((ref) => ref.kind === "local" && !ref.label.startsWith("."))
        .map((ref): RawName => ({ scope: frame.name, name: ref.label, target: ref.target })),
    );
  return [...globals, ...locals];
}

/** A snapshot as a drawing: from the names along the slots, and what nothing reaches. */
export function drawingOf(snapshot: Snapshot, frame: Frame): Drawing {
  const objects = new Map<ObjectId, DrawnObject>();
  const queue: ObjectId[] = [];
  const targetOf = (id: ObjectId): Target => {
    const object = objectOf(snapshot, id);
    if (object === undefined) return { value: "?" };
    if (machinery.includes(object.type) || (isSimple(object) && frame.simple === "in place")) {
      return { value: reprOf(snapshot, id) };
    }
    if (!objects.has(id)) {
      const { type, count } = object;
      const text = isSimple(object) ? reprOf(snapshot, id) : "";
      objects.set(id, { key: `#${id}`, type, text, slots: [], count: frame.counts ? count : null });
      queue.push(id);
    }
    return { to: `#${id}` };
  };
  const isData = (id: ObjectId) => !machinery.includes(objectOf(snapshot, id)?.type ?? "");
  const names = rawNames(snapshot)
    .filter(({ name, target }) => (frame.names === null ? isData(target) : frame.names.includes(name)))
    .map(({ scope, name, target }): DrawnName => ({ scope, name, target: targetOf(target) }));
  const drain = () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const drawn = objects.get(id);
      const object = objectOf(snapshot, id);
      if (drawn === undefined || object === undefined) continue;
      const slots = slotsOf(object).map(
        (ref): DrawnSlot => ({
          label: isUnordered(object.type) ? "" : ref.label,
          target: targetOf(ref.target),
        }),
      );
      objects.set(id, { ...drawn, slots });
    }
  };
  drain();
  if (frame.names === null) {
    const imported = ofImports(snapshot);
    for (const object of snapshot.objects) {
      if (object.origin !== "program" || object.dying || object.namespace !== undefined) continue;
      if (!isContainer(object) || imported.has(object.id)) continue;
      targetOf(object.id);
      drain();
    }
  }
  return { names, objects: [...objects.values()] };
}

/** What imported modules hold: their classes, tables and functions are not the program's heap. */
function ofImports(snapshot: Snapshot): ReadonlySet<ObjectId> {
  const found = new Set<ObjectId>();
  const main = mainNamespace(snapshot)?.id;
  const queue = snapshot.objects.filter(({ type }) => type === "module");
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    for (const { target } of object.refs) {
      const held = objectOf(snapshot, target);
      if (held === undefined || target === main || found.has(target)) continue;
      found.add(target);
      queue.push(held);
    }
  }
  return found;
}

/** What is drawn although no name leads to it: containers and instances, not the machinery around them. */
function isContainer(object: ObjectSnapshot): boolean {
  if (machinery.includes(object.type) || isSimple(object)) return false;
  return ["list", "tuple", "dict", "set", "frozenset"].includes(object.type) || slotsOf(object).length > 0;
}

/** A drawing's own object, by key. */
export function drawnObject(drawing: Drawing, key: string): DrawnObject | undefined {
  return drawing.objects.find((object) => object.key === key);
}
