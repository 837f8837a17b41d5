/**
 * The snapshot as a graph: what keeps an object alive, what would go if a reference went, and what differs
 * between two moments. All of it is computed from the references that a snapshot lists, by the same rule the
 * machine follows: an object lives as long as something holds it.
 */
import { type HeldReference, holdersOf, indexOf, nameOf, objectOf, wordsOf } from "./ledger.ts";
import type { FrameSnapshot, Generation, ObjectId, ObjectSnapshot, Snapshot } from "./model.ts";

/** One step of a path: `words` say how the object is held; the first step's holder is a root. */
export interface PathStep {
  readonly words: string;
  readonly held: HeldReference;
  readonly object: ObjectSnapshot;
}

/** A root holds without being held by an object of the program: a frame, the runtime, a module's namespace. */
export function isRoot(held: HeldReference): boolean {
  if (held.holder.kind !== "object") return true;
  return held.holder.object.namespace !== undefined && held.reference.kind === "global";
}

/**
 * The shortest chain of references from a root to the object, root first: the answer to "why is it alive?".
 * Names win over the machinery at equal length. Null when no root reaches it (an island, or not listed).
 */
export function pathToRoots(snapshot: Snapshot, id: ObjectId): readonly PathStep[] | null {
  const start = objectOf(snapshot, id);
  if (start === undefined) return null;
  const cameBy = new Map<ObjectId, PathStep | null>([[id, null]]);
  let layer: ObjectId[] = [id];
  while (layer.length > 0) {
    const found = layer
      .flatMap((each) => holdersOf(snapshot, each).map((held) => ({ each, held })))
      .filter(({ held }) => isRoot(held))
      .sort((a, b) => rootRank(a.held) - rootRank(b.held))[0];
    if (found !== undefined) return unwind(snapshot, found.each, found.held, cameBy);
    const next: ObjectId[] = [];
    for (const each of layer) {
      const object = objectOf(snapshot, each);
      if (object === undefined) continue;
      for (const held of holdersOf(snapshot, each)) {
        if (held.holder.kind !== "object" || cameBy.has(held.holder.object.id)) continue;
        cameBy.set(held.holder.object.id, { words: wordsOf(snapshot, held), held, object });
        next.push(held.holder.object.id);
      }
    }
    layer = next;
  }
  return null;
}

function rootRank(held: HeldReference): number {
  if (held.reference.kind === "global") return 0;
  if (held.reference.kind === "local") return 1;
  return held.holder.kind === "frame" ? 2 : 3;
}

function unwind(
  snapshot: Snapshot,
  id: ObjectId,
  root: HeldReference,
  cameBy: ReadonlyMap<ObjectId, PathStep | null>,
): PathStep[] {
  const object = objectOf(snapshot, id);
  if (object === undefined) return [];
  const path: PathStep[] = [{ words: wordsOf(snapshot, root), held: root, object }];
  for (let step = cameBy.get(id); step != null; step = cameBy.get(step.object.id)) path.push(step);
  return path;
}

const reached = new WeakMap<Snapshot, ReadonlySet<ObjectId>>();

/** Everything that a root reaches. What is alive and not in this set is an island: only a collector frees it. */
export function reachable(snapshot: Snapshot, without: readonly HeldReference[] = []): ReadonlySet<ObjectId> {
  if (without.length > 0) return reachableWithout(snapshot, new Set(without.map(slotKey)));
  let known = reached.get(snapshot);
  if (known === undefined) {
    known = reachableWithout(snapshot, null);
    reached.set(snapshot, known);
  }
  return known;
}

function reachableWithout(snapshot: Snapshot, cut: ReadonlySet<string> | null): Set<ObjectId> {
  const { objects } = indexOf(snapshot);
  const seen = new Set<ObjectId>();
  const queue: ObjectSnapshot[] = [];
  const reach = (id: ObjectId): void => {
    if (seen.has(id)) return;
    const object = objects.get(id);
    if (object === undefined) return;
    seen.add(id);
    queue.push(object);
  };
  for (const thread of snapshot.threads) {
    for (const frame of thread.frames) {
      frame.refs.forEach((reference, position) => {
        if (cut === null || !cut.has(`f${frame.id}:${position}`)) reach(reference.target);
      });
    }
  }
  snapshot.runtime.forEach((reference, position) => {
    if (cut === null || !cut.has(`r:${position}`)) reach(reference.target);
  });
  const follow = (holder: ObjectSnapshot, onlyNames: boolean): void => {
    holder.refs.forEach((reference, position) => {
      if (onlyNames && reference.kind !== "global") return;
      if (cut === null || !cut.has(`o${holder.id}:${position}`)) reach(reference.target);
    });
  };
  for (const object of snapshot.objects) {
    if (object.namespace !== undefined) follow(object, true);
    if (object.count === "immortal" || object.origin === "runtime" || object.dying) reach(object.id);
  }
  for (let object = queue.pop(); object !== undefined; object = queue.pop()) follow(object, false);
  return seen;
}

function slotKey({ holder }: HeldReference): string {
  switch (holder.kind) {
    case "object":
      return `o${holder.object.id}:${holder.position}`;
    case "frame":
      return `f${holder.frame.id}:${holder.position}`;
    case "runtime":
      return `r:${holder.position}`;
  }
}

/** What would go if references went: at once, by counts alone, and later, at the next full collection. */
export interface Doom {
  readonly byCount: ReadonlySet<ObjectId>;
  readonly byCollector: ReadonlySet<ObjectId>;
  /** Bytes of all of them, `sys.getsizeof` each. */
  readonly bytes: number;
}

/**
 * What would die if these references were let go (and nothing else happened: finalizers are not played
 * through). Sets, not orders: the order of deaths is the machine's to tell.
 */
export function whatWouldDie(snapshot: Snapshot, removed: readonly HeldReference[]): Doom {
  const { objects, incoming } = indexOf(snapshot);
  const left = new Map<ObjectId, number>();
  const byCount = new Set<ObjectId>();
  const queue: ObjectId[] = [];
  const release = (id: ObjectId): void => {
    const object = objects.get(id);
    if (object === undefined || object.count === "immortal" || byCount.has(id)) return;
    const now = (left.get(id) ?? incoming.get(id)?.length ?? 0) - 1;
    left.set(id, now);
    if (now > 0) return;
    byCount.add(id);
    queue.push(id);
  };
  for (const held of removed) release(held.reference.target);
  // A removed reference may stand in an object that dies: it must not be let go twice.
  const cut = new Set(removed.map(slotKey));
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const object = objects.get(id);
    object?.refs.forEach((reference, position) => {
      if (!cut.has(slotKey({ reference, holder: { kind: "object", object, position } })))
        release(reference.target);
    });
  }
  const before = reachable(snapshot);
  const after = reachable(snapshot, removed);
  const byCollector = new Set<ObjectId>();
  for (const id of before) if (!after.has(id) && !byCount.has(id)) byCollector.add(id);
  let bytes = 0;
  for (const id of [...byCount, ...byCollector]) bytes += objects.get(id)?.size ?? 0;
  return { byCount, byCollector, bytes };
}

export interface CountChange {
  readonly object: ObjectSnapshot;
  readonly before: number | "immortal";
  readonly after: number | "immortal";
}

export interface ReferenceChange {
  readonly held: HeldReference;
  readonly words: string;
}

/** What differs between two moments of one run. */
export interface SnapshotDiff {
  readonly born: readonly ObjectSnapshot[];
  /** As they were in the earlier snapshot. */
  readonly died: readonly ObjectSnapshot[];
  /** Of objects that are in both, by id. */
  readonly counts: readonly CountChange[];
  readonly added: readonly ReferenceChange[];
  readonly removed: readonly ReferenceChange[];
  readonly promoted: readonly {
    readonly object: ObjectSnapshot;
    readonly from: Generation;
    readonly to: Generation;
  }[];
  readonly entered: readonly FrameSnapshot[];
  readonly left: readonly FrameSnapshot[];
  /** Objects of which anything shown changed: text, length, slots, count, generation. */
  readonly touched: ReadonlySet<ObjectId>;
}

/** The name of a slot that stays the same between snapshots, e.g. "o4/item/0". Set items go by their target. */
function slotName(held: HeldReference): string {
  const { reference, holder } = held;
  switch (holder.kind) {
    case "object": {
      const unordered = holder.object.type === "set" || holder.object.type === "frozenset";
      return `o${holder.object.id}/${reference.kind}/${unordered ? reference.target : reference.label}`;
    }
    case "frame":
      return `f${holder.frame.id}/${reference.kind}/${reference.label}`;
    case "runtime":
      return `r/${holder.reference.slot}/${reference.label}/${reference.target}`;
  }
}

function sameRefs(a: ObjectSnapshot | FrameSnapshot, b: ObjectSnapshot | FrameSnapshot): boolean {
  if (a.refs === b.refs) return true;
  if (a.refs.length !== b.refs.length) return false;
  return a.refs.every((one, position) => {
    const other = b.refs[position];
    return (
      other !== undefined &&
      one.target === other.target &&
      one.label === other.label &&
      one.kind === other.kind
    );
  });
}

interface Half {
  readonly snapshot: Snapshot;
  readonly references: Map<string, HeldReference[]>;
}

function collect(half: Half, held: HeldReference): void {
  const key = `${slotName(held)}>${held.reference.target}`;
  const list = half.references.get(key);
  if (list === undefined) half.references.set(key, [held]);
  else list.push(held);
}

function framesOf(
  snapshot: Snapshot,
): Map<number, { frame: FrameSnapshot; thread: Snapshot["threads"][number] }> {
  const frames = new Map<number, { frame: FrameSnapshot; thread: Snapshot["threads"][number] }>();
  for (const thread of snapshot.threads)
    for (const frame of thread.frames) frames.set(frame.id, { frame, thread });
  return frames;
}

const diffs = new WeakMap<Snapshot, { readonly before: Snapshot; readonly diff: SnapshotDiff }>();

/** What differs between two snapshots of one run, `before` the earlier. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotDiff {
  const known = diffs.get(after);
  if (known?.before === before) return known.diff;
  const diff = differ(before, after);
  diffs.set(after, { before, diff });
  return diff;
}

function differ(before: Snapshot, after: Snapshot): SnapshotDiff {
  const old = indexOf(before).objects;
  const now = indexOf(after).objects;
  const was: Half = { snapshot: before, references: new Map() };
  const is: Half = { snapshot: after, references: new Map() };
  const collectObject = (half: Half, object: ObjectSnapshot): void => {
    object.refs.forEach((reference, position) => {
      collect(half, { reference, holder: { kind: "object", object, position } });
    });
  };
  const touched = new Set<ObjectId>();
  const counts: CountChange[] = [];
  const promoted: { object: ObjectSnapshot; from: Generation; to: Generation }[] = [];
  const born: ObjectSnapshot[] = [];
  const died: ObjectSnapshot[] = [];
  for (const object of after.objects) {
    const earlier = old.get(object.id);
    if (earlier === undefined) {
      born.push(object);
      touched.add(object.id);
      collectObject(is, object);
      continue;
    }
    if (earlier.count !== object.count) counts.push({ object, before: earlier.count, after: object.count });
    if (earlier.generation !== object.generation) {
      promoted.push({ object, from: earlier.generation, to: object.generation });
    }
    const same = sameRefs(earlier, object);
    if (!same) {
      collectObject(was, earlier);
      collectObject(is, object);
    }
    const quiet =
      same &&
      earlier.count === object.count &&
      earlier.text === object.text &&
      earlier.length === object.length &&
      earlier.generation === object.generation &&
      earlier.weak === object.weak &&
      earlier.dying === object.dying;
    if (!quiet) touched.add(object.id);
  }
  for (const object of before.objects) {
    if (now.has(object.id)) continue;
    died.push(object);
    touched.add(object.id);
    collectObject(was, object);
  }
  const { entered, left } = diffFrames(was, is);
  if (!sameRuntime(before.runtime, after.runtime)) {
    before.runtime.forEach((reference, position) => {
      collect(was, { reference, holder: { kind: "runtime", reference, position } });
    });
    after.runtime.forEach((reference, position) => {
      collect(is, { reference, holder: { kind: "runtime", reference, position } });
    });
  }
  return {
    born,
    died,
    counts,
    added: surplus(is, was),
    removed: surplus(was, is),
    promoted,
    entered,
    left,
    touched,
  };
}

function sameRuntime(a: Snapshot["runtime"], b: Snapshot["runtime"]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    return (
      one === other || (one.target === other?.target && one.slot === other.slot && one.label === other.label)
    );
  });
}

function diffFrames(was: Half, is: Half): { entered: FrameSnapshot[]; left: FrameSnapshot[] } {
  const oldFrames = framesOf(was.snapshot);
  const newFrames = framesOf(is.snapshot);
  const each = (
    half: Half,
    { frame, thread }: { frame: FrameSnapshot; thread: Snapshot["threads"][number] },
  ): void => {
    frame.refs.forEach((reference, position) => {
      collect(half, { reference, holder: { kind: "frame", frame, thread, position } });
    });
  };
  const entered: FrameSnapshot[] = [];
  const left: FrameSnapshot[] = [];
  for (const [id, here] of newFrames) {
    const there = oldFrames.get(id);
    if (there === undefined) entered.push(here.frame);
    else if (sameRefs(there.frame, here.frame)) continue;
    else each(was, there);
    each(is, here);
  }
  for (const [id, there] of oldFrames) {
    if (newFrames.has(id)) continue;
    left.push(there.frame);
    each(was, there);
  }
  return { entered, left };
}

/** References of `one` that `other` has fewer times. */
function surplus(one: Half, other: Half): ReferenceChange[] {
  const changes: ReferenceChange[] = [];
  for (const [key, list] of one.references) {
    const kept = other.references.get(key)?.length ?? 0;
    for (const held of list.slice(kept)) changes.push({ held, words: wordsOf(one.snapshot, held) });
  }
  return changes;
}

/** "name `a` in the module", for the root; then each object on the way. */
export function describePath(path: readonly PathStep[]): string {
  return path.map(({ words, object }) => `${words} holds ${nameOf(object)}`).join("; ");
}

/** The frame that runs, innermost of the running thread, or null at the end. */
export function runningFrame(snapshot: Snapshot): FrameSnapshot | null {
  const thread = snapshot.threads.find((each) => each.state === "running") ?? snapshot.threads[0];
  return thread?.frames.at(-1) ?? null;
}
