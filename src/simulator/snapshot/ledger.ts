/**
 * The ledger: who holds an object, in words, adding up to its count.
 *
 * A snapshot keeps references where they stand: in the slots of objects, of frames and of the runtime. This
 * file turns that around once per snapshot (`indexOf`) and answers, for any object, "why is this number what
 * it is?". Nothing here looks at a count to find a holder: the count is only compared with what was found.
 *
 * Words quote names of the program between backticks; a reader that shows HTML turns them into code, one that
 * shows plain text calls `plain`.
 */
import type {
  FrameSnapshot,
  ObjectId,
  ObjectSnapshot,
  Reference,
  RuntimeReference,
  Snapshot,
  ThreadSnapshot,
} from "./model.ts";

/** Where a reference stands: the thing that owns the slot, and which of its references it is. */
export type Holder =
  | { readonly kind: "object"; readonly object: ObjectSnapshot; readonly position: number }
  | {
      readonly kind: "frame";
      readonly frame: FrameSnapshot;
      readonly thread: ThreadSnapshot;
      readonly position: number;
    }
  | { readonly kind: "runtime"; readonly reference: RuntimeReference; readonly position: number };

export interface HeldReference {
  readonly reference: Reference;
  readonly holder: Holder;
}

/** A snapshot turned around: objects by id, references by target. */
export interface SnapshotIndex {
  readonly objects: ReadonlyMap<ObjectId, ObjectSnapshot>;
  /** Every reference to an object, objects' slots first, then frames', then the runtime's. Made when asked for. */
  readonly incoming: ReadonlyMap<ObjectId, readonly HeldReference[]>;
}

const indexes = new WeakMap<Snapshot, SnapshotIndex>();

/** The index of a snapshot, made at the first call and kept as long as the snapshot is. */
export function indexOf(snapshot: Snapshot): SnapshotIndex {
  const known = indexes.get(snapshot);
  if (known !== undefined) return known;
  const objects = new Map<ObjectId, ObjectSnapshot>();
  for (const object of snapshot.objects) objects.set(object.id, object);
  let incoming: ReadonlyMap<ObjectId, readonly HeldReference[]> | undefined;
  const index: SnapshotIndex = {
    objects,
    get incoming() {
      incoming ??= turnAround(snapshot);
      return incoming;
    },
  };
  indexes.set(snapshot, index);
  return index;
}

function turnAround(snapshot: Snapshot): Map<ObjectId, HeldReference[]> {
  const incoming = new Map<ObjectId, HeldReference[]>();
  const add = (reference: Reference, holder: Holder): void => {
    const list = incoming.get(reference.target);
    if (list === undefined) incoming.set(reference.target, [{ reference, holder }]);
    else list.push({ reference, holder });
  };
  for (const object of snapshot.objects) {
    object.refs.forEach((reference, position) => {
      add(reference, { kind: "object", object, position });
    });
  }
  for (const thread of snapshot.threads) {
    for (const frame of thread.frames) {
      frame.refs.forEach((reference, position) => {
        add(reference, { kind: "frame", frame, thread, position });
      });
    }
  }
  snapshot.runtime.forEach((reference, position) => {
    add(reference, { kind: "runtime", reference, position });
  });
  return incoming;
}

/** The object with this id, or undefined when it is not (or no longer) in the snapshot. */
export function objectOf(snapshot: Snapshot, id: ObjectId): ObjectSnapshot | undefined {
  return indexOf(snapshot).objects.get(id);
}

/** Every reference to an object. Empty when nothing holds it. */
export function holdersOf(snapshot: Snapshot, id: ObjectId): readonly HeldReference[] {
  return indexOf(snapshot).incoming.get(id) ?? [];
}

/** Words without backticks, for plain text. */
export function plain(words: string): string {
  return words.replaceAll("`", "");
}

/** Constants and the runtime's objects have ids above this one; a program's own count from 1. */
const lastOwnId = 100_000;

/** An id as it is written: "#4"; "#c4" for what was there before the program's first line. */
export function idText(id: ObjectId): string {
  return id > lastOwnId ? `#c${id - lastOwnId}` : `#${id}`;
}

/**
 * How a sentence calls an object: "list #4", "int 1000 (#5)", "None". A text longer than 24 characters is
 * left out: the id is enough.
 */
export function nameOf(object: ObjectSnapshot): string {
  if (object.type === "NoneType") return "None";
  if (object.namespace !== undefined)
    return `the namespace of ${moduleName(object.namespace)} (${idText(object.id)})`;
  const short = object.text !== "" && object.text.length <= 24 && object.length === undefined;
  const simple = short || ["str", "bytes", "int", "float"].includes(object.type);
  if (!simple || object.text === "" || object.text.length > 24) return `${object.type} ${idText(object.id)}`;
  if (object.text === "True" || object.text === "False" || object.text === "Ellipsis") return object.text;
  if (object.type === "type") return `class \`${className(object.text)}\` (${idText(object.id)})`;
  if (object.text.startsWith("<")) return `${object.type} ${idText(object.id)}`;
  return object.count === "immortal" || object.origin === "constant"
    ? `${object.type} ${object.text}`
    : `${object.type} ${object.text} (${idText(object.id)})`;
}

function className(text: string): string {
  return /^<class '(?:__main__\.)?(.*)'>$/.exec(text)?.[1] ?? text;
}

function moduleName(namespace: string): string {
  return namespace === "__main__" ? "the module" : `module \`${namespace}\``;
}

/** How a sentence calls a frame: "the module", "f()", "the class body of Node". */
export function frameName(frame: Pick<FrameSnapshot, "kind" | "name">): string {
  switch (frame.kind) {
    case "module":
      return "the module";
    case "class":
      return `the body of class ${frame.name}`;
    case "function":
    case "generator":
    case "comprehension":
      return frame.name.startsWith("<") ? frame.name : `${frame.name}()`;
  }
}

/** How a sentence calls the code object that holds a constant. */
function codeName(code: ObjectSnapshot): string {
  const name =
    /code object (<\w+>|[^\s>]+)/.exec(code.text)?.[1] ?? (code.text.startsWith("<") ? "" : code.text);
  if (name === "<module>") return "the module's code";
  return name === "" ? `code ${idText(code.id)}` : `${name}'s code`;
}

/** One reference in words: what holds the object, seen from the object. */
export function wordsOf(snapshot: Snapshot, held: HeldReference): string {
  const { reference, holder } = held;
  if (holder.kind === "runtime") return holder.reference.sentence;
  if (holder.kind === "frame") return frameWords(reference, holder.frame, holder.thread, holder.position);
  return objectWords(snapshot, reference, holder.object);
}

function frameWords(
  reference: Reference,
  frame: FrameSnapshot,
  thread: ThreadSnapshot,
  position: number,
): string {
  const where = frameName(frame);
  switch (reference.kind) {
    case "global":
      return `name \`${reference.label}\` in ${where}`;
    case "local":
      return `local \`${reference.label}\` of ${where}`;
    case "cell":
    case "freevar":
      return `closure variable \`${reference.label}\` of ${where}`;
    case "stack": {
      const innermost = thread.frames.at(-1) === frame;
      const top = frame.refs.findLastIndex((each) => each.kind === "stack") === position;
      return `evaluation stack of ${where}${innermost && top ? " (its top: just loaded)" : ""}`;
    }
    default:
      return `\`${reference.label}\` of the frame of ${where}`;
  }
}

function objectWords(snapshot: Snapshot, reference: Reference, object: ObjectSnapshot): string {
  const name = nameOf(object);
  switch (reference.kind) {
    case "global":
      return `name \`${reference.label}\` in ${moduleName(object.namespace ?? "__main__")}`;
    case "local":
      return `local \`${reference.label}\` of ${name}`;
    case "cell":
      return `content of ${name}`;
    case "freevar":
      return `closure variable \`${reference.label}\` in ${name}`;
    case "attribute":
      return `attribute \`${reference.label}\` of ${attributeOwner(snapshot, object)}`;
    case "slot":
      return `slot \`${reference.label}\` of ${name}`;
    case "item":
      return object.type === "set" || object.type === "frozenset"
        ? `item of ${name}`
        : `item ${reference.label} of ${name}`;
    case "key":
      return object.namespace === undefined
        ? `key \`${reference.label}\` of ${name}`
        : `the text of the name \`${reference.label}\` in ${moduleName(object.namespace)}`;
    case "value":
      if (classBodyOf(snapshot, object) !== null) {
        return `name \`${unquoted(reference.label)}\` in ${classBodyOf(snapshot, object)}`;
      }
      return `value of \`${reference.label}\` in ${name}`;
    case "stack":
      return `evaluation stack of ${name}`;
    case "constant":
      return `constant of ${codeName(object)}`;
    case "type":
      return `type of ${name}`;
    case "field":
    case "runtime":
      return `\`${reference.label}\` of ${name}`;
  }
}

/** The body of a class has its names in a dict of its own, which its frame holds while it runs. */
function classBodyOf(snapshot: Snapshot, object: ObjectSnapshot): string | null {
  for (const thread of snapshot.threads) {
    for (const frame of thread.frames) {
      if (frame.kind !== "class") continue;
      const locals = frame.refs.find((reference) => reference.label === "f_locals");
      if (locals?.target === object.id) return frameName(frame);
    }
  }
  return null;
}

/** A key's repr as the name that it is. */
export function unquoted(label: string): string {
  return /^'([^']*)'$/.exec(label)?.[1] ?? label;
}

/** A `__dict__` that was made as an object of its own is called by the instance that owns it. */
function attributeOwner(snapshot: Snapshot, object: ObjectSnapshot): string {
  if (object.type !== "dict") return nameOf(object);
  for (const { reference, holder } of holdersOf(snapshot, object.id)) {
    if (reference.label === "__dict__" && holder.kind === "object") return nameOf(holder.object);
  }
  return nameOf(object);
}

export type LedgerGroup = "names" | "containers" | "stack" | "machinery" | "runtime";

export const ledgerGroupTitles: Readonly<Record<LedgerGroup, string>> = {
  names: "Names",
  containers: "Containers and attributes",
  stack: "Evaluation stacks",
  machinery: "Code, types and fields",
  runtime: "The runtime",
};

/** Which group of the ledger a reference belongs to. */
export function groupOf(held: HeldReference): LedgerGroup {
  switch (held.reference.kind) {
    case "global":
    case "local":
    case "cell":
    case "freevar":
      return "names";
    case "attribute":
    case "slot":
    case "item":
    case "key":
    case "value":
      return "containers";
    case "stack":
      return "stack";
    case "constant":
    case "type":
    case "field":
      return "machinery";
    case "runtime":
      return "runtime";
  }
}

/** One line of a ledger: references of the same sort from the same holder stand together. */
export interface LedgerEntry {
  readonly words: string;
  readonly references: readonly HeldReference[];
}

export interface Ledger {
  readonly object: ObjectSnapshot;
  readonly count: number | "immortal";
  readonly groups: readonly {
    readonly group: LedgerGroup;
    readonly title: string;
    readonly total: number;
    readonly entries: readonly LedgerEntry[];
  }[];
  /** References found. Equals `count` unless the object is immortal. */
  readonly total: number;
  readonly balanced: boolean;
}

const groupOrder: readonly LedgerGroup[] = ["names", "containers", "stack", "machinery", "runtime"];

/** Every holder of an object, grouped, or null when the object is not in the snapshot. */
export function ledgerOf(snapshot: Snapshot, id: ObjectId): Ledger | null {
  const object = objectOf(snapshot, id);
  if (object === undefined) return null;
  const held = holdersOf(snapshot, id);
  const groups = groupOrder.flatMap((group) => {
    const members = held.filter((each) => groupOf(each) === group);
    if (members.length === 0) return [];
    return [
      {
        group,
        title: ledgerGroupTitles[group],
        total: members.length,
        entries: entriesOf(snapshot, members),
      },
    ];
  });
  const balanced = object.count === "immortal" || object.count === held.length;
  return { object, count: object.count, groups, total: held.length, balanced };
}

function entriesOf(snapshot: Snapshot, members: readonly HeldReference[]): LedgerEntry[] {
  const together = new Map<string, HeldReference[]>();
  for (const held of members) {
    const key = mergeKey(snapshot, held);
    const list = together.get(key);
    if (list === undefined) together.set(key, [held]);
    else list.push(held);
  }
  return [...together.values()].map((references) => ({
    words: mergedWords(snapshot, references),
    references,
  }));
}

function mergeKey(snapshot: Snapshot, held: HeldReference): string {
  const { reference, holder } = held;
  if (holder.kind === "object" && (reference.kind === "item" || reference.kind === "value")) {
    return `${reference.kind} ${holder.object.id}`;
  }
  return wordsOf(snapshot, held);
}

function mergedWords(snapshot: Snapshot, references: readonly HeldReference[]): string {
  const first = references[0];
  if (first === undefined) return "";
  if (references.length === 1 || first.holder.kind !== "object") return wordsOf(snapshot, first);
  const name = nameOf(first.holder.object);
  const labels = references.map((each) => each.reference.label);
  if (first.reference.kind === "item") return `items ${listOf(labels)} of ${name}`;
  if (first.reference.kind === "value")
    return `values of ${listOf(labels.map((each) => `\`${each}\``))} in ${name}`;
  return wordsOf(snapshot, first);
}

/** "0", "0 and 1", "0, 1 and 2", "0, 1, 2 … 99 (100 of them)". */
export function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  if (words.length <= 1) return last;
  if (words.length > 6) return `${words.slice(0, 3).join(", ")} … ${last} (${words.length} of them)`;
  return `${words.slice(0, -1).join(", ")} and ${last}`;
}

export interface LedgerFault {
  readonly object: ObjectId;
  /** What the snapshot says, or null when the target of a reference is not in the snapshot at all. */
  readonly count: number | null;
  readonly found: number;
}

/** Every object whose count is not the number of its holders, and every reference into nowhere. */
export function checkLedger(snapshot: Snapshot): readonly LedgerFault[] {
  const { objects, incoming } = indexOf(snapshot);
  const faults: LedgerFault[] = [];
  for (const object of snapshot.objects) {
    const found = incoming.get(object.id)?.length ?? 0;
    if (object.count !== "immortal" && object.count !== found) {
      faults.push({ object: object.id, count: object.count, found });
    }
  }
  for (const [id, held] of incoming) {
    if (!objects.has(id)) faults.push({ object: id, count: null, found: held.length });
  }
  return faults;
}
