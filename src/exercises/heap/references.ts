/**
 * What can be pointed at in a heap: references and objects, each with the path by which a program reaches it
 * (`root.left`, `history[0]`). A path is how an answer is written down and how an author writes a solution.
 */
import type { HeldReference, ObjectId, Snapshot } from "@refcounted/simulator/snapshot";
import { nameOf, objectOf, wordsOf } from "@refcounted/simulator/snapshot";
import { contentRefs, findReference, frames, mainNamespace } from "../grading/paths.ts";
import { parseSubject } from "../parse/subject.ts";
import { isSimple } from "./drawing.ts";

export interface Pointable {
  /** As it stands in an answer. */
  readonly path: string;
  /** In words: "name `root` in the module", "Node #4". */
  readonly words: string;
  readonly held: HeldReference;
  readonly target: ObjectId;
}

const machinery = ["function", "builtin_function_or_method", "type", "module", "code", "method"];

/** Every reference to an object of the program that a path leads to, names first, then slot by slot. */
export function pointableReferences(snapshot: Snapshot): readonly Pointable[] {
  const found: Pointable[] = [];
  const seen = new Set<ObjectId>();
  const queue: { id: ObjectId; path: string; scope: string }[] = [];
  const add = (path: string, scope: string, held: HeldReference): void => {
    const target = objectOf(snapshot, held.reference.target);
    if (target === undefined || isSimple(target) || machinery.includes(target.type)) return;
    found.push({ path: `${path}${scope}`, words: wordsOf(snapshot, held), held, target: target.id });
    if (seen.has(target.id)) return;
    seen.add(target.id);
    queue.push({ id: target.id, path, scope });
  };
  const names = [
    ...(mainNamespace(snapshot)?.refs ?? [])
      .filter((ref) => ref.kind === "global")
      .map((ref) => [ref.label, ""] as const),
    ...frames(snapshot).flatMap((frame) =>
      frame.refs
        .filter((ref) => ref.kind === "local")
        .map((ref) => [ref.label, ` in ${frame.name}`] as const),
    ),
  ].filter(([name]) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^__\w+__$/.test(name));
  for (const [name, scope] of names) {
    const held = referenceAt(snapshot, `${name}${scope}`);
    if (typeof held !== "string") add(name, scope, held);
  }
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const object = objectOf(snapshot, at.id);
    if (object === undefined) continue;
    const content = contentRefs(object);
    object.refs.forEach((reference, position) => {
      const step = stepText(reference.kind, reference.label);
      if (step === null || at === undefined || !content.includes(reference)) return;
      add(`${at.path}${step}`, at.scope, { reference, holder: { kind: "object", object, position } });
    });
  }
  return found;
}

function stepText(kind: string, label: string): string | null {
  if (kind === "attribute" || kind === "slot") return `.${label}`;
  return kind === "item" || kind === "value" ? `[${label}]` : null;
}

/** Every object that a path leads to, by its first path. */
export function pointableObjects(snapshot: Snapshot): readonly Pointable[] {
  const seen = new Set<ObjectId>();
  return pointableReferences(snapshot).flatMap((each) => {
    const object = objectOf(snapshot, each.target);
    if (object === undefined || seen.has(each.target)) return [];
    seen.add(each.target);
    return [{ ...each, words: nameOf(object) }];
  });
}

/** The reference at the end of a path, or what is wrong with the path. */
export function referenceAt(snapshot: Snapshot, path: string): HeldReference | string {
  const subject = parseSubject(path);
  if (subject.by !== "path") return `\`${path}\` is no path`;
  return findReference(snapshot, subject);
}

/** The slot that a reference stands in, as a text: two paths to one slot give the same. */
export function slotOf({ holder }: HeldReference): string {
  switch (holder.kind) {
    case "object":
      return `object ${holder.object.id} ${holder.position}`;
    case "frame":
      return `frame ${holder.frame.id} ${holder.position}`;
    case "runtime":
      return `runtime ${holder.position}`;
  }
}
