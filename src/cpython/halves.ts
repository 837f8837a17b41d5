/** The two sides of a comparison at one line: frames, names, and what of an object is laid beside the other one's. */
import type {
  FrameSnapshot,
  LiveHeap,
  ObjectId,
  ObjectSnapshot,
  Reference,
} from "@refcounted/simulator/snapshot";

const named: readonly Reference["kind"][] = ["global", "local", "cell", "freevar"];

/** Where the dict of `__main__` was found, so that it is looked for once. */
export interface MainPlace {
  id: ObjectId;
}

function mainOf(objects: LiveHeap["objects"], known: MainPlace): ObjectSnapshot | undefined {
  const found = objects.get(known.id);
  if (found?.namespace === "__main__") return found;
  for (const object of objects.values()) {
    if (object.namespace !== "__main__") continue;
    known.id = object.id;
    return object;
  }
  return undefined;
}

/** A snapshot with its frames and names at hand. */
export class Half {
  readonly objects: LiveHeap["objects"];
  readonly frames: readonly FrameSnapshot[];
  readonly runtime: LiveHeap["runtime"];
  readonly globals: ReadonlyMap<string, ObjectId>;

  constructor({ objects, frames, runtime }: LiveHeap, filename: string, known: MainPlace) {
    this.objects = objects;
    this.runtime = runtime;
    this.frames = frames.filter((frame) => frame.filename === filename);
    const main = mainOf(objects, known);
    this.globals = new Map(
      main?.refs.flatMap(({ kind, label, target }) => (kind === "global" ? [[label, target] as const] : [])),
    );
  }

  namesOf(frame: FrameSnapshot): Map<string, ObjectId> {
    const names = new Map<string, ObjectId>();
    const locals = this.objects.get(frame.refs.find(({ label }) => label === "f_locals")?.target ?? -1);
    for (const { kind, label, target } of frame.kind === "class" ? (locals?.refs ?? []) : [])
      if (kind === "value") names.set(label.replace(/^'(.*)'$/, "$1"), target);
    for (const { kind, label, target } of frame.refs) {
      if (!named.includes(kind)) continue;
      const object = this.objects.get(target);
      const isOwn = kind === "cell" || kind === "freevar";
      const inner =
        isOwn && object?.type === "cell" ? object.refs.find((ref) => ref.kind === "cell") : undefined;
      if (isOwn && object?.type === "cell" && inner === undefined) continue;
      names.set(label, inner?.target ?? target);
    }
    return names;
  }
}

export interface Waiting {
  readonly stack: number;
  readonly tuple: number;
}

/** References to an object by the stacks and the argument tuples of calls of a class whose `__init__` runs. */
export function waitingFor(id: ObjectId, { frames, objects, runtime }: Half): Waiting {
  const waiting = { stack: 0, tuple: 0 };
  frames.forEach((frame, i) => {
    if (!frame.name.endsWith("__init__")) return;
    const stack = frames[i - 1]?.refs.filter(({ kind }) => kind === "stack") ?? [];
    // What is called, and what it is called with, lie on top; below them what the rest of the line has put there.
    const called = stack.findLastIndex(({ target }) => objects.get(target)?.type === "type");
    if (called < 0) return;
    const args = stack.slice(called + 1).map(({ target }) => target);
    waiting.stack += stack.slice(called).filter(({ target }) => target === id).length;
    const tuples = runtime.flatMap(({ target }) => {
      const items = objects.get(target);
      return items?.type === "tuple" && items.refs.map((ref) => ref.target).join() === args.join()
        ? [items]
        : [];
    });
    waiting.tuple += tuples[0]?.refs.filter(({ target }) => target === id).length ?? 0;
  });
  return waiting;
}

export function waitingTotal(id: ObjectId, half: Half): number {
  const { stack, tuple } = waitingFor(id, half);
  return stack + tuple;
}

type Part = readonly [label: string, model: ObjectId, real: ObjectId];

export function byLabel(one: ObjectSnapshot, other: ObjectSnapshot): Part[] {
  const parts: Part[] = [];
  const words = ({ kind, label }: Reference): string | null => {
    if (kind === "attribute" || kind === "slot") return `.${label}`;
    if (kind === "item" || kind === "value") return `[${label}]`;
    return null;
  };
  // The entries of a dict stand in the order in which they were made, whatever their keys look like.
  const there = other.refs.filter((ref) => words(ref) !== null);
  const here = one.refs.filter((ref) => words(ref) !== null);
  here.forEach((ref, i) => {
    const isPlaced = ref.kind === "item" || ref.kind === "value";
    const match = isPlaced
      ? there[i]
      : there.find(({ kind, label }) => kind === ref.kind && label === ref.label);
    if (match !== undefined) parts.push([words(ref) ?? "", ref.target, match.target]);
  });
  return parts;
}

/** The items of a set stand in an order that hashes and addresses give: they are matched by what they look like. */
export function bySight(one: ObjectSnapshot, other: ObjectSnapshot, a: Half, b: Half): Part[] {
  const look = (half: Half, id: ObjectId): string => {
    const object = half.objects.get(id);
    return object === undefined ? "" : `${object.type} ${object.text}`;
  };
  const looks = (object: ObjectSnapshot, half: Half) => {
    const found = new Map<string, ObjectId[]>();
    for (const { kind, target } of object.refs)
      if (kind === "item") found.set(look(half, target), [...(found.get(look(half, target)) ?? []), target]);
    return found;
  };
  const there = looks(other, b);
  return [...looks(one, a)].flatMap(([key, ids]): Part[] => {
    const others = there.get(key) ?? [];
    const [model, real] = [ids[0], others[0]];
    // Two that look alike cannot be told apart.
    if (ids.length !== 1 || others.length !== 1 || model === undefined || real === undefined) return [];
    return [[`{${key}}`, model, real]];
  });
}
