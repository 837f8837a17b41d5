/** Drawing by hand: each step makes a new drawing, so that undoing is keeping the old one. */
import type { DrawnObject, DrawnSlot, Drawing, Target } from "./drawing.ts";

/** Where a reference of a drawing begins: a name, or a slot of an object by its position. */
export type Start =
  | { readonly at: "name"; readonly scope: string; readonly name: string }
  | { readonly at: "slot"; readonly key: string; readonly position: number };

/** A number that no object of the drawing has, written as the views write it. */
function freeKey(drawing: Drawing): string {
  for (let number = 1; ; number++) {
    const key = `#${number}`;
    if (drawing.objects.every((object) => object.key !== key)) return key;
  }
}

export function addObject(drawing: Drawing, type: string): { drawing: Drawing; key: string } {
  const key = freeKey(drawing);
  const object: DrawnObject = { key, type, text: "", slots: [], count: null };
  return { drawing: { ...drawing, objects: [...drawing.objects, object] }, key };
}

/** Removes an object with the references to it. */
export function removeObject(drawing: Drawing, key: string): Drawing {
  const leads = (target: Target) => "to" in target && target.to === key;
  return {
    names: drawing.names.filter((name) => !leads(name.target)),
    objects: drawing.objects
      .filter((object) => object.key !== key)
      .map((object) => relabel({ ...object, slots: object.slots.filter((slot) => !leads(slot.target)) })),
  };
}

function changed(drawing: Drawing, key: string, change: (object: DrawnObject) => DrawnObject): Drawing {
  return {
    ...drawing,
    objects: drawing.objects.map((object) => (object.key === key ? change(object) : object)),
  };
}

/** Slots of sequences are numbered from 0; items of sets have no label. */
function relabel(object: DrawnObject): DrawnObject {
  const numbered = object.type === "list" || object.type === "tuple";
  const nameless = object.type === "set" || object.type === "frozenset";
  if (!numbered && !nameless) return object;
  const slots = object.slots.map(
    (slot, index): DrawnSlot => ({ ...slot, label: numbered ? String(index) : "" }),
  );
  return { ...object, slots };
}

/** Whether the slots of such an object have labels that the learner writes: keys or attributes. */
export function hasLabels(type: string): boolean {
  return !["list", "tuple", "set", "frozenset"].includes(type);
}

export function addSlot(drawing: Drawing, key: string, target: Target, label = ""): Drawing {
  return changed(drawing, key, (object) =>
    relabel({ ...object, slots: [...object.slots, { label, target }] }),
  );
}

export function removeSlot(drawing: Drawing, key: string, position: number): Drawing {
  return changed(drawing, key, (object) =>
    relabel({ ...object, slots: object.slots.filter((_, index) => index !== position) }),
  );
}

export function labelSlot(drawing: Drawing, key: string, position: number, label: string): Drawing {
  return changed(drawing, key, (object) => ({
    ...object,
    slots: object.slots.map((slot, index) => (index === position ? { ...slot, label } : slot)),
  }));
}

/** Number of references; null takes the statement back. */
export function setCount(drawing: Drawing, key: string, count: number | null): Drawing {
  return changed(drawing, key, (object) => ({ ...object, count }));
}

/** Lets a reference begin at a name or slot and lead to a target; null takes it away. */
export function lead(drawing: Drawing, start: Start, target: Target | null): Drawing {
  if (start.at === "slot") {
    if (target === null) return removeSlot(drawing, start.key, start.position);
    return changed(drawing, start.key, (object) => ({
      ...object,
      slots: object.slots.map((slot, index) => (index === start.position ? { ...slot, target } : slot)),
    }));
  }
  const others = drawing.names.filter((name) => name.scope !== start.scope || name.name !== start.name);
  const { scope, name } = start;
  return { ...drawing, names: target === null ? others : [...others, { scope, name, target }] };
}

/** How many references of the drawing lead to an object. */
export function referencesTo(drawing: Drawing, key: string): number {
  const targets = [...drawing.names, ...drawing.objects.flatMap((object) => object.slots)].map(
    (each) => each.target,
  );
  return targets.filter((target) => "to" in target && target.to === key).length;
}

/** What a reference leads to in words: "list #1", "42", "nothing". */
export function targetText(drawing: Drawing, target: Target | null | undefined): string {
  if (target == null) return "nothing";
  if ("value" in target) return target.value === "" ? "a value" : target.value;
  const object = drawing.objects.find((each) => each.key === target.to);
  return object === undefined ? "nothing" : `${object.type} ${object.key}`;
}
