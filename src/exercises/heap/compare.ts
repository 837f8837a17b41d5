/**
 * Two drawings of one heap: are they isomorphic, and if not, which is the smallest part in which they differ? Names
 * and labelled slots fix most of the correspondence; only objects that no name reaches, and items of sets, need a
 * search. What one drawing does not say (a count that is null) is no difference.
 */
import type { DrawnObject, DrawnSlot, Drawing, Target } from "./drawing.ts";

/** One difference. `where` is the place as a program writes it; keys name objects of the two drawings. */
export interface Difference {
  readonly kind:
    | "name missing"
    | "name extra"
    | "slot missing"
    | "slot extra"
    | "type"
    | "value"
    | "shared"
    | "apart"
    | "count"
    | "object missing"
    | "object extra";
  readonly where: string;
  /** What the learner's drawing has there, and what the other has. */
  readonly drawn: string;
  readonly real: string;
  /** How far from a name the place lies: the nearest difference is shown first. */
  readonly depth: number;
  readonly drawnKey: string | null;
  readonly realKey: string | null;
}

interface Work {
  readonly drawn: ReadonlyMap<string, DrawnObject>;
  readonly real: ReadonlyMap<string, DrawnObject>;
  /** Which object of the one is which of the other, so far, with the place at which that was decided. */
  readonly forth: Map<string, { key: string; where: string }>;
  readonly back: Map<string, { key: string; where: string }>;
  readonly differences: Difference[];
}

function byKey(drawing: Drawing): ReadonlyMap<string, DrawnObject> {
  return new Map(drawing.objects.map((object) => [object.key, object]));
}

/** All differences, nearest first; an empty list says that the drawings are isomorphic. */
export function compareDrawings(drawn: Drawing, real: Drawing): readonly Difference[] {
  const work: Work = {
    drawn: byKey(drawn),
    real: byKey(real),
    forth: new Map(),
    back: new Map(),
    differences: [],
  };
  const nameKey = (name: { scope: string; name: string }) => `${name.scope}\n${name.name}`;
  const others = new Map(real.names.map((name) => [nameKey(name), name]));
  const pairs: { one: Target; other: Target; where: string }[] = [];
  for (const name of drawn.names) {
    const other = others.get(nameKey(name));
    const where = name.scope === "" ? name.name : `${name.name} in ${name.scope}`;
    if (other === undefined)
      note(
        work,
        "name extra",
        where,
        targetWords(work.drawn, name.target),
        "no such name",
        0,
        name.target,
        null,
      );
    else pairs.push({ one: name.target, other: other.target, where });
    others.delete(nameKey(name));
  }
  for (const name of others.values()) {
    const where = name.scope === "" ? name.name : `${name.name} in ${name.scope}`;
    note(
      work,
      "name missing",
      where,
      "no such name",
      targetWords(work.real, name.target),
      0,
      null,
      name.target,
    );
  }
  walk(
    work,
    pairs.map((pair) => ({ ...pair, depth: 0 })),
  );
  matchRest(work);
  return work.differences.toSorted((a, b) => a.depth - b.depth);
}

/** Whether two drawings are isomorphic. */
export function sameDrawing(one: Drawing, other: Drawing): boolean {
  return compareDrawings(one, other).length === 0;
}

function note(
  work: Work,
  kind: Difference["kind"],
  where: string,
  drawn: string,
  real: string,
  depth: number,
  one: Target | null,
  other: Target | null,
): void {
  const key = (target: Target | null) => (target !== null && "to" in target ? target.to : null);
  work.differences.push({ kind, where, drawn, real, depth, drawnKey: key(one), realKey: key(other) });
}

function targetWords(objects: ReadonlyMap<string, DrawnObject>, target: Target): string {
  if ("value" in target) return target.value;
  const object = objects.get(target.to);
  if (object === undefined) return "nothing";
  return object.text === "" ? `a ${object.type}` : `${object.type} ${object.text}`;
}

interface Pair {
  readonly one: Target;
  readonly other: Target;
  readonly where: string;
  readonly depth: number;
}

/** Goes along both drawings at once, breadth first, so that the nearest differences are met first. */
function walk(work: Work, start: readonly Pair[]): void {
  const queue = [...start];
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
    const { one, other, where, depth } = pair;
    const words = [targetWords(work.drawn, one), targetWords(work.real, other)] as const;
    if ("value" in one || "value" in other) {
      const same = "value" in one && "value" in other && one.value === other.value;
      if (!same) note(work, "value", where, ...words, depth, one, other);
      continue;
    }
    const known = work.forth.get(one.to);
    const knownBack = work.back.get(other.to);
    if (known !== undefined || knownBack !== undefined) {
      if (known?.key === other.to && knownBack?.key === one.to) continue;
      // The learner draws one object where there are two, or two where there is one.
      const own = "an object of its own";
      const drawnAs = known === undefined ? own : `the same object as \`${known.where}\``;
      const realAs = knownBack === undefined ? own : `the same object as \`${knownBack.where}\``;
      note(work, known === undefined ? "apart" : "shared", where, drawnAs, realAs, depth, one, other);
      continue;
    }
    work.forth.set(one.to, { key: other.to, where });
    work.back.set(other.to, { key: one.to, where });
    const [object, real] = [work.drawn.get(one.to), work.real.get(other.to)];
    if (object === undefined || real === undefined) {
      note(work, "type", where, ...words, depth, one, other);
      continue;
    }
    if (object.type !== real.type) {
      note(work, "type", where, ...words, depth, one, other);
      continue;
    }
    if (object.text !== real.text) note(work, "value", where, ...words, depth, one, other);
    if (object.count !== null && real.count !== null && object.count !== real.count) {
      note(work, "count", where, countWords(object.count), countWords(real.count), depth + 0.5, one, other);
    }
    queue.push(...pairSlots(work, object, real, where, depth + 1));
  }
}

function countWords(count: number | "immortal"): string {
  if (count === "immortal") return "immortal";
  return count === 1 ? "1 reference" : `${count} references`;
}

function slotWhere(where: string, type: string, label: string): string {
  if (label === "") return `an item of ${where}`;
  return type === "list" || type === "tuple" || type === "dict" ? `${where}[${label}]` : `${where}.${label}`;
}

function pairSlots(work: Work, object: DrawnObject, real: DrawnObject, where: string, depth: number): Pair[] {
  const pairs: Pair[] = [];
  const left = [...real.slots];
  const lone: DrawnSlot[] = [];
  for (const slot of object.slots) {
    const index =
      slot.label === "" ? likeliest(work, slot, left) : left.findIndex((other) => other.label === slot.label);
    const [other] = index < 0 ? [] : left.splice(index, 1);
    if (other === undefined) lone.push(slot);
    else
      pairs.push({
        one: slot.target,
        other: other.target,
        where: slotWhere(where, object.type, slot.label),
        depth,
      });
  }
  for (const slot of lone) {
    note(
      work,
      "slot extra",
      slotWhere(where, object.type, slot.label),
      targetWords(work.drawn, slot.target),
      "nothing",
      depth,
      slot.target,
      null,
    );
  }
  for (const slot of left) {
    note(
      work,
      "slot missing",
      slotWhere(where, real.type, slot.label),
      "nothing",
      targetWords(work.real, slot.target),
      depth,
      null,
      slot.target,
    );
  }
  return pairs;
}

/** The slot of a set that corresponds: the one already paired, else one of equal looks. */
function likeliest(work: Work, slot: DrawnSlot, others: readonly DrawnSlot[]): number {
  const { target } = slot;
  if ("value" in target)
    return others.findIndex((other) => "value" in other.target && other.target.value === target.value);
  const known = work.forth.get(target.to)?.key;
  if (known !== undefined)
    return others.findIndex((other) => "to" in other.target && other.target.to === known);
  const words = targetWords(work.drawn, target);
  return others.findIndex(
    (other) =>
      "to" in other.target &&
      !work.back.has(other.target.to) &&
      targetWords(work.real, other.target) === words,
  );
}

/** Objects that no name reaches: each is tried against each, and the pair that fits best is kept. */
function matchRest(work: Work): void {
  const rest = () => ({
    drawn: [...work.drawn.keys()].filter((key) => !work.forth.has(key)),
    real: [...work.real.keys()].filter((key) => !work.back.has(key)),
  });
  for (let { drawn, real } = rest(); drawn.length > 0 && real.length > 0; { drawn, real } = rest()) {
    let best: { key: string; other: string; differences: number; size: number } | null = null;
    for (const key of drawn) {
      for (const other of real) {
        const trial: Work = {
          ...work,
          forth: new Map(work.forth),
          back: new Map(work.back),
          differences: [],
        };
        walk(trial, [{ one: { to: key }, other: { to: other }, where: key, depth: 0 }]);
        const differences = trial.differences.length;
        const size = trial.forth.size;
        if (
          best === null ||
          differences < best.differences ||
          (differences === best.differences && size > best.size)
        ) {
          best = { key, other, differences, size };
        }
      }
    }
    if (best === null) break;
    const type = work.drawn.get(best.key)?.type ?? "object";
    walk(work, [
      { one: { to: best.key }, other: { to: best.other }, where: `the unreachable ${type}`, depth: 10 },
    ]);
  }
  const { drawn, real } = rest();
  for (const key of drawn) {
    note(
      work,
      "object extra",
      `the ${work.drawn.get(key)?.type ?? "object"} that no name reaches`,
      targetWords(work.drawn, { to: key }),
      "nothing",
      10,
      { to: key },
      null,
    );
  }
  for (const key of real) {
    note(
      work,
      "object missing",
      "an object that no name reaches",
      "nothing",
      targetWords(work.real, { to: key }),
      10,
      null,
      { to: key },
    );
  }
}

/** A difference as a sentence for the learner, who made the first of the two. */
export function differenceWords({ kind, where, drawn, real }: Difference): string {
  switch (kind) {
    case "name missing":
      return `the name \`${where}\` is missing; it refers to ${real}`;
    case "name extra":
      return `the name \`${where}\` is one too many`;
    case "slot missing":
      return `\`${where}\` is missing; it refers to ${real}`;
    case "slot extra":
      return `\`${where}\` is one too many`;
    case "type":
    case "value":
    case "shared":
    case "apart":
      return `\`${where}\` is ${drawn}; it should be ${real}`;
    case "count":
      return `\`${where}\` has ${drawn}; it should have ${real}`;
    case "object missing":
      return `${real} is missing: no name reaches it, but it is alive`;
    case "object extra":
      return `${where} (${drawn}) is one too many`;
  }
}
