/**
 * From what an author writes (`config`, `root.left`, `prices["tea"]`, `total in add`) to an object of a snapshot.
 */
import type { FrameSnapshot, ObjectSnapshot, Reference, Snapshot } from "@refcounted/simulator/snapshot";
import { type HeldReference, objectOf } from "@refcounted/simulator/snapshot";
import type { Step, Subject } from "../schema.ts";
import { isNamed } from "./history.ts";
import { normalLiteral } from "./literals.ts";

/** The namespace dict of the learner's program. */
export function mainNamespace(snapshot: Snapshot): ObjectSnapshot | undefined {
  return snapshot.objects.find((object) => object.namespace === "__main__");
}

/** All frames, innermost first. */
export function frames(snapshot: Snapshot): readonly FrameSnapshot[] {
  return snapshot.threads.flatMap((thread) => thread.frames).toReversed();
}

/** Living instances of exactly this class, in order of birth. */
export function liveInstances(snapshot: Snapshot, name: string): readonly ObjectSnapshot[] {
  return snapshot.objects.filter(
    (object) => object.type === name && !object.dying && object.origin !== "runtime",
  );
}

type Found = HeldReference | string;

/** The reference in an object's slot, the first that fits. */
function slot(
  object: ObjectSnapshot | undefined,
  fits: (reference: Reference) => boolean,
): HeldReference | undefined {
  const position = object?.refs.findIndex(fits) ?? -1;
  const reference = object?.refs[position];
  if (object === undefined || reference === undefined) return undefined;
  return { reference, holder: { kind: "object", object, position } };
}

function globalReference(snapshot: Snapshot, name: string): Found {
  const found = slot(mainNamespace(snapshot), (ref) => ref.kind === "global" && ref.label === name);
  return found ?? `no name \`${name}\` is bound`;
}

function localReference(snapshot: Snapshot, name: string, code: string): Found {
  const threads = snapshot.threads.flatMap((thread) => thread.frames.map((frame) => ({ thread, frame })));
  const running = threads.toReversed().find(({ frame }) => isNamed(frame.name, code));
  if (running === undefined) return `the function \`${code}\` is not running`;
  const { thread, frame } = running;
  const kinds = ["local", "cell", "freevar"];
  const position = frame.refs.findIndex((ref) => ref.label === name && kinds.includes(ref.kind));
  const reference = frame.refs[position];
  if (reference === undefined) return `no local name \`${name}\` is bound in \`${code}\``;
  const target = objectOf(snapshot, reference.target);
  // A cell stands between a closure's name and its object.
  const cell = target?.type === "cell" ? slot(target, (ref) => ref.kind === "cell") : undefined;
  return cell ?? { reference, holder: { kind: "frame", frame, thread, position } };
}

/** The reference at a path's end, or a sentence's beginning that says what is missing. */
export function findReference(snapshot: Snapshot, subject: Subject & { by: "path" }): Found {
  let held: Found =
    subject.code === null
      ? globalReference(snapshot, subject.name)
      : localReference(snapshot, subject.name, subject.code);
  let text = subject.name;
  for (const step of subject.steps) {
    if (typeof held === "string") return held;
    const object = objectOf(snapshot, held.reference.target);
    const next = object === undefined ? undefined : follow(snapshot, object, step);
    if (next === undefined) {
      const what = step.kind === "attribute" ? `attribute \`${step.name}\`` : `item \`${step.key}\``;
      return `\`${text}\` (${object === undefined ? "nothing" : `a ${object.type}`}) has no ${what}`;
    }
    text += step.kind === "attribute" ? `.${step.name}` : `[${step.key}]`;
    held = next;
  }
  return held;
}

/** The object at a path's end, or a sentence's beginning that says what is missing. */
export function findPath(snapshot: Snapshot, subject: Subject & { by: "path" }): ObjectSnapshot | string {
  const held = findReference(snapshot, subject);
  if (typeof held === "string") return held;
  return objectOf(snapshot, held.reference.target) ?? `\`${subject.text}\` refers to nothing that is listed`;
}

function follow(snapshot: Snapshot, object: ObjectSnapshot, step: Step): HeldReference | undefined {
  return step.kind === "attribute" ? attributeOf(snapshot, object, step.name) : itemOf(object, step.key);
}

/** An attribute of the instance itself, of its `__dict__`, or of its class. */
function attributeOf(snapshot: Snapshot, object: ObjectSnapshot, name: string): HeldReference | undefined {
  const own = ["attribute", "slot", "field"];
  const found = slot(object, (ref) => ref.label === name && own.includes(ref.kind));
  if (found !== undefined) return found;
  for (const via of ["__dict__", "type"]) {
    const held = object.refs.find((ref) => (via === "type" ? ref.kind === "type" : ref.label === via));
    if (held === undefined || held.target === object.id) continue;
    const entry = slot(objectOf(snapshot, held.target), (ref) => {
      if (ref.kind === "attribute") return ref.label === name;
      return ref.kind === "value" && isKey(ref.label, `'${name}'`);
    });
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function itemOf(object: ObjectSnapshot, key: string): HeldReference | undefined {
  const value = slot(object, (ref) => ref.kind === "value" && isKey(ref.label, key));
  if (value !== undefined) return value;
  const index = Number(key);
  if (!Number.isInteger(index)) return undefined;
  const count = object.refs.filter((ref) => ref.kind === "item").length;
  return slot(
    object,
    (ref) => ref.kind === "item" && ref.label === String(index < 0 ? count + index : index),
  );
}

/** Whether a reference's label (a key's repr, possibly cut) is the key that the author wrote. */
function isKey(label: string, key: string): boolean {
  const normal = normalLiteral(key) ?? key;
  return label === normal || label === key || (label.endsWith("…") && normal.startsWith(label.slice(0, -1)));
}

/** References that an object's own content makes: not its type, nor what a function needs to run. */
export function contentRefs(object: ObjectSnapshot): readonly Reference[] {
  if (object.namespace !== undefined || object.origin === "runtime") return [];
  return object.refs.filter(
    (ref) =>
      ref.kind !== "type" &&
      ref.kind !== "constant" &&
      !(ref.kind === "field" && (ref.label === "__globals__" || ref.label === "__builtins__")),
  );
}
