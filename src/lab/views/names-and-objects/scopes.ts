/**
 * The groups of tags at the left: one for each module's namespace, one for each frame. The stack entries of a
 * module's frame stand with the module's names, since to a reader they are one place.
 */
import {
  type FrameSnapshot,
  frameName,
  indexOf,
  type ObjectSnapshot,
  type Reference,
  type Snapshot,
  unquoted,
} from "@refcounted/simulator/snapshot";
import { isProgramSlot, type Shown } from "./fold.ts";

export interface ScopeEntry {
  readonly reference: Reference;
  /** The slot in the snapshot: "o1:0", "f2:3" (holder and position). */
  readonly address: string;
}

export interface Scope {
  /** "n1" for the namespace dict #1, "f2" for frame 2. */
  readonly key: string;
  readonly title: string;
  readonly running: boolean;
  readonly tags: readonly ScopeEntry[];
  /** The evaluation stack, bottom first. */
  readonly stack: readonly ScopeEntry[];
}

/** Whether a scope draws a tag (or a stack cell) for a reference. */
function isDrawn(reference: Reference, shown: Shown): boolean {
  return reference.kind !== "key" && (shown.machinery || isProgramSlot(reference));
}

function entries(refs: readonly Reference[], holder: string, shown: Shown): ScopeEntry[] {
  return refs
    .map((reference, position) => ({ reference, address: `${holder}:${position}` }))
    .filter(({ reference }) => isDrawn(reference, shown));
}

/**
 * Names that every module has before its first line: folded, unless the program binds them anew or puts something
 * into them (`__annotations__`).
 */
const givenNames: ReadonlySet<string> = new Set([
  "__name__",
  "__doc__",
  "__package__",
  "__loader__",
  "__spec__",
  "__builtins__",
  "__file__",
  "__cached__",
  "__annotations__",
]);

/** Names that every class body has: folded. */
const classNames: ReadonlySet<string> = new Set([
  "__module__",
  "__qualname__",
  "__firstlineno__",
  "__static_attributes__",
  "__classcell__",
]);

/** Whether a name of a module is drawn. */
export function isOwnName(reference: Reference, snapshot: Snapshot, shown: Shown): boolean {
  if (shown.machinery || reference.kind !== "global" || !givenNames.has(reference.label)) return true;
  const object = indexOf(snapshot).objects.get(reference.target);
  if (object === undefined) return false;
  return object.origin === "program" || (reference.label === "__annotations__" && object.refs.length > 0);
}

/** The dict in which the body of a class has its names while it runs, drawn as tags. */
export function classBody(
  frame: FrameSnapshot,
  snapshot: Snapshot,
  shown: Shown,
): ObjectSnapshot | undefined {
  if (frame.kind !== "class" || shown.machinery) return undefined;
  const locals = frame.refs.find((reference) => reference.label === "f_locals");
  return locals === undefined ? undefined : indexOf(snapshot).objects.get(locals.target);
}

/** The names of a class body: its dict's values that the program bound. */
export function classBodyNames(body: ObjectSnapshot): ScopeEntry[] {
  return body.refs.flatMap((reference, position) =>
    reference.kind === "value" && !classNames.has(unquoted(reference.label))
      ? [{ reference, address: `o${body.id}:${position}` }]
      : [],
  );
}

const isStack = ({ reference }: ScopeEntry): boolean => reference.kind === "stack";

/** What a module's names stand under. */
export function namespaceTitle(namespace: string): string {
  return namespace === "__main__" ? "module" : `module ${namespace}`;
}

/** What a frame's names stand under. */
export function scopeTitle(frame: FrameSnapshot): string {
  if (frame.kind === "module") return "frame of the module";
  return frame.kind === "class" ? `class ${frame.name}` : frameName(frame);
}

/** Every scope of a moment, namespaces first, then frames from the outermost to the running one. */
export function scopesOf(snapshot: Snapshot, shown: Shown): Scope[] {
  const scopes: Scope[] = [];
  const moduleFrames = new Map<number, FrameSnapshot>();
  const innermost = new Set(snapshot.threads.map((thread) => thread.frames.at(-1)?.id));
  for (const thread of snapshot.threads) {
    for (const frame of thread.frames) {
      if (frame.kind === "module" && frame.globals !== null) moduleFrames.set(frame.globals, frame);
    }
  }
  for (const object of snapshot.objects) {
    if (object.namespace === undefined) continue;
    const frame = moduleFrames.get(object.id);
    const own = entries(object.refs, `o${object.id}`, shown).filter(({ reference }) =>
      isOwnName(reference, snapshot, shown),
    );
    const stack = frame === undefined ? [] : entries(frame.refs, `f${frame.id}`, shown).filter(isStack);
    if (own.length === 0 && stack.length === 0 && object.namespace !== "__main__") continue;
    scopes.push({
      key: `n${object.id}`,
      title: namespaceTitle(object.namespace),
      running: frame !== undefined && innermost.has(frame.id),
      tags: own,
      stack,
    });
  }
  for (const thread of snapshot.threads) {
    for (const frame of thread.frames) {
      const merged = frame.globals !== null && moduleFrames.get(frame.globals) === frame;
      const body = classBody(frame, snapshot, shown);
      const own = [
        ...(body === undefined ? [] : classBodyNames(body)),
        ...entries(frame.refs, `f${frame.id}`, shown),
      ];
      if (merged && !own.some((entry) => !isStack(entry))) continue;
      scopes.push({
        key: `f${frame.id}`,
        title: scopeTitle(frame),
        running: innermost.has(frame.id),
        tags: own.filter((entry) => !isStack(entry)),
        stack: merged ? [] : own.filter(isStack),
      });
    }
  }
  return scopes;
}

/** Tags of a scope are told apart by this: a local and a closure variable of one name are two tags. */
export function tagKey(reference: Reference): string {
  return `${reference.kind}/${reference.label}`;
}
