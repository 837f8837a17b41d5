/**
 * What is drawn as a card, and what is folded away. A heap holds far more than a program's author thinks of:
 * small ints that exist once for ever, constants that the compiler made, the fields of every function. Drawn
 * all at once they hide the picture; left out silently they would make the picture lie. So they fold: a folded
 * value is written into the slot that refers to it, and references from folded holders end in a stub at the
 * card with their number, so that lines and stubs of a card always add up to its badge.
 */
import {
  type HeldReference,
  holdersOf,
  idText,
  indexOf,
  type ObjectId,
  type ObjectSnapshot,
  type Reference,
  type ReferenceKind,
  reachable,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { card } from "./metrics.ts";
import { classBody, classBodyNames, isOwnName, namespaceTitle, scopeTitle } from "./scopes.ts";

/** What is drawn beyond the program's own objects. All false: folded, as a page opens. */
export interface Shown {
  /** Objects without a count: None, small ints, built-in types. */
  readonly immortals: boolean;
  /** Values held by containers only: a card of their own instead of a text in the slot. */
  readonly values: boolean;
  /** Code objects, constants, fields of functions and classes, modules. */
  readonly machinery: boolean;
  /** Types whose objects are folded into the slots that refer to them, with all that only they lead to. */
  readonly types?: readonly string[];
  /** Titles of scopes (a module, a function's frames) whose names are followed no further: values stand beside them. */
  readonly scopes?: readonly string[];
  /** Objects farther from every name than this are folded. 1: what names hold. */
  readonly depth?: number;
  /** Objects whose slots are folded: they stay, what only they lead to goes. */
  readonly collapsed?: readonly ObjectId[];
  /** Slots of one object that are drawn, and followed, before "… n more"; `card.rows` where not given. */
  readonly rows?: number;
}

/** Tells apart what is shown: the same text for the same choice. */
export function shownKey(shown: Shown): string {
  return JSON.stringify([
    shown.immortals,
    shown.values,
    shown.machinery,
    shown.types ?? [],
    shown.scopes ?? [],
    shown.depth ?? 0,
    shown.collapsed ?? [],
    rowsShown(shown),
  ]);
}

export const folded: Shown = { immortals: false, values: false, machinery: false };
/** What is shown where an author lists it. */
export function shownOf(list: readonly ("immortals" | "values" | "machinery")[] = []): Shown {
  return {
    immortals: list.includes("immortals"),
    values: list.includes("values"),
    machinery: list.includes("machinery"),
  };
}
export const everything: Shown = { immortals: true, values: true, machinery: true, rows: 1_000_000 };

/** Slots of one object that are drawn. */
export function rowsShown(shown: Shown): number {
  return shown.rows ?? card.rows;
}

const valueTypes = new Set(["int", "float", "complex", "bool", "str", "bytes", "NoneType", "ellipsis"]);

/** A value without references of its own. */
export function isValue(object: ObjectSnapshot): boolean {
  return valueTypes.has(object.type) || (object.origin === "constant" && object.type === "tuple");
}

const naming: ReadonlySet<ReferenceKind> = new Set(["global", "local", "cell"]);
const held: ReadonlySet<ReferenceKind> = new Set([
  "global",
  "local",
  "cell",
  "freevar",
  "attribute",
  "slot",
  "item",
  "key",
  "value",
  "stack",
]);

/** Fields of the machinery that an author thinks of as holding something. */
const tellingFields = new Set([
  "__closure__",
  "__self__",
  "__func__",
  "__defaults__",
  "__kwdefaults__",
  "__wrapped__",
  "__traceback__",
  "__context__",
  "__cause__",
  "args",
]);

/** What a class body binds and the class then keeps to itself: folded from the start. */
const methodTypes: ReadonlySet<string> = new Set(["function", "classmethod", "staticmethod", "property"]);

/** Whether a slot of a drawn object (`holder`) or of a frame is itself drawn, when its target may be. */
export function isProgramSlot({ kind, label }: Reference, holder?: ObjectSnapshot): boolean {
  if (held.has(kind)) return true;
  if (kind !== "field") return false;
  return tellingFields.has(label) || (label === "__dict__" && holder !== undefined && !isClass(holder));
}

/** A class has a `__dict__` from its birth; that of other objects is an object of its own only where it was asked for. */
function isClass({ refs }: ObjectSnapshot): boolean {
  return refs.some(({ kind, label }) => kind === "field" && label === "__mro__");
}

/**
 * The objects that are cards at this moment, apart from those that stay because they have been cards before
 * (`Survey` remembers those, so that nothing vanishes while it lives).
 */
export function cardsOf(snapshot: Snapshot, shown: Shown): Set<ObjectId> {
  const { objects } = indexOf(snapshot);
  const cards = new Set<ObjectId>();
  const plain =
    shown.types === undefined &&
    shown.scopes === undefined &&
    shown.depth === undefined &&
    shown.collapsed === undefined;
  if (plain && shown.immortals && shown.values && shown.machinery) {
    for (const object of snapshot.objects) if (object.namespace === undefined) cards.add(object.id);
    return cards;
  }
  const { depth = Number.POSITIVE_INFINITY } = shown;
  const types = new Set(shown.types);
  const collapsed = new Set(shown.collapsed);
  const scopes = new Set(shown.scopes);
  const seen = new Set<ObjectId>();
  let layer: ObjectSnapshot[] = [];
  const follow = (reference: Reference, holder?: ObjectSnapshot): void => {
    const object = objects.get(reference.target);
    if (object === undefined || !(shown.machinery || isProgramSlot(reference, holder))) return;
    if (types.has(object.type)) return;
    if (mayBeCard(object, reference, shown)) cards.add(object.id);
    if (seen.has(object.id) || object.namespace !== undefined || !mayBeOpened(object, shown)) return;
    seen.add(object.id);
    layer.push(object);
  };
  const rows = rowsShown(shown);
  const followSlots = (object: ObjectSnapshot): void => {
    let drawn = 0;
    for (const reference of object.refs) {
      if (!(shown.machinery || isProgramSlot(reference, object))) continue;
      if (drawn >= rows) break;
      follow(reference, object);
      if (reference.kind !== "key") drawn += 1;
    }
  };
  for (const thread of snapshot.threads) {
    for (const frame of thread.frames) {
      if (scopes.has(scopeTitle(frame))) continue;
      for (const reference of frame.refs) follow(reference);
      const body = classBody(frame, snapshot, shown);
      if (body === undefined) continue;
      seen.add(body.id);
      for (const { reference } of classBodyNames(body)) {
        const target = objects.get(reference.target);
        if (target !== undefined && !methodTypes.has(target.type)) follow({ ...reference, kind: "global" });
      }
    }
  }
  for (const object of snapshot.objects) {
    if (object.namespace === undefined || scopes.has(namespaceTitle(object.namespace))) continue;
    for (const reference of object.refs) {
      // The text of a name is on its tag.
      if (reference.kind === "key" && !shown.machinery) continue;
      if (isOwnName(reference, snapshot, shown)) follow(reference);
    }
  }
  if (shown.machinery) for (const reference of snapshot.runtime) follow(reference);
  const reached = new Set(seen);
  for (let away = 1; layer.length > 0; away += 1) {
    const here = layer;
    layer = [];
    for (const object of here) {
      if (away < depth && !collapsed.has(object.id)) followSlots(object);
    }
    for (const object of layer) reached.add(object.id);
  }
  for (const object of islands(snapshot, reached)) {
    if (!types.has(object.type) && (!isValue(object) || shown.values)) cards.add(object.id);
  }
  return cards;
}

function mayBeOpened(object: ObjectSnapshot, shown: Shown): boolean {
  if (object.count === "immortal") return shown.immortals;
  return (object.origin === "program" && object.type !== "module") || shown.machinery;
}

function mayBeCard(object: ObjectSnapshot, by: Reference, shown: Shown): boolean {
  if (object.namespace !== undefined) return false;
  if (object.count === "immortal" && !shown.immortals) return false;
  if (object.type === "module") return shown.machinery;
  if (isValue(object)) return shown.values || naming.has(by.kind);
  if (object.count === "immortal") return true;
  return object.origin === "program" || shown.machinery;
}

/** Objects of the program that no root reaches and that no machinery owns: islands, which only a collector frees. */
function islands(snapshot: Snapshot, drawn: ReadonlySet<ObjectId>): ObjectSnapshot[] {
  const isOwn = (object: ObjectSnapshot): boolean =>
    object.origin === "program" &&
    object.namespace === undefined &&
    object.count !== "immortal" &&
    !drawn.has(object.id);
  if (!snapshot.objects.some(isOwn)) return [];
  const alive = reachable(snapshot);
  const rest = snapshot.objects.filter((object) => isOwn(object) && !alive.has(object.id));
  if (rest.length === 0) return [];
  const owned = new Set<ObjectId>();
  const byId = new Map(rest.map((object) => [object.id, object]));
  const queue = rest.filter((object) => holdersOf(snapshot, object.id).some(ownedByMachinery));
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
    if (owned.has(object.id)) continue;
    owned.add(object.id);
    for (const { target } of object.refs) {
      const next = byId.get(target);
      if (next !== undefined && !owned.has(target)) queue.push(next);
    }
  }
  return rest.filter((object) => !owned.has(object.id));
}

function ownedByMachinery({ reference, holder }: HeldReference): boolean {
  if (isProgramSlot(reference, holder.kind === "object" ? holder.object : undefined)) return false;
  return holder.kind !== "object" || holder.object.origin !== "program" || reference.kind !== "type";
}

/** A value in a few characters, for the slot that refers to it. */
export function inlineText(object: ObjectSnapshot, snapshot: Snapshot, limit = 14): string {
  const text = object.text === "" ? shortRepr(object, snapshot, 1) : briefText(object);
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** The text that a slot shows instead of an arrow. */
export function inlineOf(reference: Reference, snapshot: Snapshot): string {
  const target = indexOf(snapshot).objects.get(reference.target);
  if (target === undefined) return idText(reference.target);
  return target.namespace === undefined ? inlineText(target, snapshot) : `namespace ${idText(target.id)}`;
}

/** What a card or a slot says of an object that has a text: `<function f at 0x…>` is just `f`. */
export function briefText(object: ObjectSnapshot): string {
  const { text } = object;
  const called =
    /^<(?:function|code object|built-in function|built-in method|bound method|module) '?(<\w+>|[^\s'>]+)/.exec(
      text,
    );
  if (called?.[1] !== undefined) return called[1];
  const type = /^<class '(?:__main__\.)?([^']+)'>$/.exec(text);
  if (type?.[1] !== undefined) return type[1];
  return text;
}

/**
 * Whether a dict has items that it does not hold itself: the `__dict__` of an instance whose attributes lie in the
 * instance. The two are one memory, and the references are the instance's.
 */
export function keepsNothing({ type, length = 0, refs, origin }: ObjectSnapshot): boolean {
  return type === "dict" && length > 0 && refs.length === 0 && origin !== "runtime";
}

const brackets: Readonly<Record<string, readonly [string, string]>> = {
  list: ["[", "]"],
  tuple: ["(", ")"],
  set: ["{", "}"],
  frozenset: ["frozenset({", "})"],
  dict: ["{", "}"],
  deque: ["deque([", "])"],
};

/** `[1, 2, list #4]`: one level of a container, values by their text, other containers by their name. */
export function shortRepr(object: ObjectSnapshot, snapshot: Snapshot, depth: number, limit = 40): string {
  if (object.text !== "") return briefText(object);
  const pair = brackets[object.type];
  if (pair === undefined || depth === 0) return `${object.type} ${idText(object.id)}`;
  if (keepsNothing(object)) return "{…}";
  const { objects } = indexOf(snapshot);
  const parts: string[] = [];
  let length = 0;
  for (const reference of object.refs) {
    if (reference.kind !== "item" && reference.kind !== "value") continue;
    const target = objects.get(reference.target);
    const text =
      target === undefined ? idText(reference.target) : shortRepr(target, snapshot, depth - 1, limit);
    parts.push(reference.kind === "value" ? `${reference.label}: ${text}` : text);
    length += (parts.at(-1)?.length ?? 0) + 2;
    if (length > limit) break;
  }
  const whole =
    parts.length < object.refs.filter((each) => each.kind === "item" || each.kind === "value").length;
  if (parts.length === 0) return object.type === "set" ? "set()" : `${pair[0]}${pair[1]}`;
  const comma = object.type === "tuple" && parts.length === 1 && !whole ? "," : "";
  return `${pair[0]}${parts.join(", ")}${comma}${whole ? ", …" : ""}${pair[1]}`;
}
