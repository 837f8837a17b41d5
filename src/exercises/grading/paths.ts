/**
 * From what an author writes (`config`, `root.left`, `prices["tea"]`, `total in add`) to an object of a snapshot.
 */
import type {
  FrameSnapshot,
  ObjectId,
  ObjectSnapshot,
  Reference,
  Snapshot,
} from "@refcounted/simulator/snapshot";
import { objectOf } from "@refcounted/simulator/snapshot";
import type { Step, Subject } from "../schema.ts";
import { isNamed } from "./history.ts";
import { normalLiteral } from "./literals.ts";

/** The namespace dict of the learner's program. */
export function mainNamespace(snapshot: Snapshot): ObjectSnapshot | undefined {
  return snapshot.objects.find((object) => object.namespace === "__main__");
}

/** What a global name refers to, or undefined. */
export function globalNamed(snapshot: Snapshot, name: string): ObjectSnapshot | undefined {
  const found = mainNamespace(snapshot)?.refs.find((ref) => ref.kind === "global" && ref.label === name);
  return found === undefined ? undefined : objectOf(snapshot, found.target);
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

/** A cell stands between a name and its object. */
function throughCell(snapshot: Snapshot, object: ObjectSnapshot | undefined): ObjectSnapshot | undefined {
  if (object?.type !== "cell") return object;
  const content = object.refs.find((ref) => ref.kind === "cell");
  return content === undefined ? undefined : objectOf(snapshot, content.target);
}

function localNamed(snapshot: Snapshot, name: string, code: string): ObjectSnapshot | string {
  const frame = frames(snapshot).find((each) => isNamed(each.name, code));
  if (frame === undefined) return `the function \`${code}\` is not running`;
  const slot = frame.refs.find(
    (ref) => ref.label === name && (ref.kind === "local" || ref.kind === "cell" || ref.kind === "freevar"),
  );
  const object = slot === undefined ? undefined : objectOf(snapshot, slot.target);
  const content = slot?.kind === "local" ? object : throughCell(snapshot, object);
  return content ?? `no local name \`${name}\` is bound in \`${code}\``;
}

/** The object at a path's end, or a sentence's beginning that says what is missing. */
export function findPath(snapshot: Snapshot, subject: Subject & { by: "path" }): ObjectSnapshot | string {
  let object: ObjectSnapshot | string =
    subject.code === null
      ? (globalNamed(snapshot, subject.name) ?? `no name \`${subject.name}\` is bound`)
      : localNamed(snapshot, subject.name, subject.code);
  let text = subject.name;
  for (const step of subject.steps) {
    if (typeof object === "string") return object;
    const next: ObjectSnapshot | undefined = follow(snapshot, object, step);
    if (next === undefined) {
      const what = step.kind === "attribute" ? `attribute \`${step.name}\`` : `item \`${step.key}\``;
      return `\`${text}\` (a ${object.type}) has no ${what}`;
    }
    text += step.kind === "attribute" ? `.${step.name}` : `[${step.key}]`;
    object = next;
  }
  return object;
}

function follow(snapshot: Snapshot, object: ObjectSnapshot, step: Step): ObjectSnapshot | undefined {
  const target =
    step.kind === "attribute" ? attributeOf(snapshot, object, step.name) : itemOf(object, step.key);
  return target === undefined ? undefined : objectOf(snapshot, target);
}

function attributeOf(snapshot: Snapshot, object: ObjectSnapshot, name: string): ObjectId | undefined {
  const own = object.refs.find(
    (ref) => ref.label === name && (ref.kind === "attribute" || ref.kind === "slot" || ref.kind === "field"),
  );
  if (own !== undefined) return own.target;
  for (const via of ["__dict__", "type"]) {
    const held = object.refs.find((ref) => (via === "type" ? ref.kind === "type" : ref.label === via));
    const dict =
      held === undefined || held.target === object.id ? undefined : objectOf(snapshot, held.target);
    const entry = dict?.refs.find(
      (ref) =>
        (ref.kind === "attribute" && ref.label === name) ||
        (ref.kind === "value" && isKey(ref.label, `'${name}'`)),
    );
    if (entry !== undefined) return entry.target;
  }
  return undefined;
}

function itemOf(object: ObjectSnapshot, key: string): ObjectId | undefined {
  const values = object.refs.filter((ref) => ref.kind === "value");
  if (values.length > 0) return values.find((ref) => isKey(ref.label, key))?.target;
  const items = object.refs.filter((ref) => ref.kind === "item");
  const index = Number(key);
  if (!Number.isInteger(index)) return undefined;
  return (index < 0 ? items.at(index) : items.find((ref) => ref.label === String(index)))?.target;
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
