/** A recording with other numbers for its objects, so that an object is called the same on both sides. */
import type { Change, ObjectId, RecordingData, Reference } from "@refcounted/simulator/snapshot";

/** What is CPython's alone gets numbers from here. */
const OWN_FROM = 50_000;
const OTHERS_FROM = 100_001;

/** `pairs`: the wanted number of an object, by the one that it has. */
export function renumber(data: RecordingData, pairs: ReadonlyMap<ObjectId, ObjectId>): RecordingData {
  const given = new Map<ObjectId, ObjectId>();
  const taken = new Set(pairs.values());
  let own = OWN_FROM;
  let other = OTHERS_FROM;
  const to = (id: ObjectId): ObjectId => {
    if (id === 0) return 0;
    let number = given.get(id) ?? pairs.get(id);
    if (number === undefined) {
      do number = id >= OTHERS_FROM ? other++ : own++;
      while (taken.has(number));
    }
    given.set(id, number);
    return number;
  };
  const refs = <R extends Reference>(list: readonly R[]): R[] =>
    list.map((each) => ({ ...each, target: to(each.target) }));
  const fields = (record: Readonly<Record<string, unknown>> | null): Record<string, unknown> | null => {
    if (record === null) return null;
    const copy: Record<string, unknown> = { ...record };
    if (typeof record["id"] === "number" && "origin" in record) copy["id"] = to(record["id"]);
    if (typeof record["weak"] === "number") copy["weak"] = to(record["weak"]);
    if (typeof record["globals"] === "number") copy["globals"] = to(record["globals"]);
    for (const name of ["refs", "runtime"])
      if (Array.isArray(record[name])) copy[name] = refs(record[name] as Reference[]);
    return copy;
  };
  const entity = (name: string): string => (name.startsWith("o") ? `o${to(Number(name.slice(1)))}` : name);
  const change = (one: Change): Change => ({
    entity: entity(one.entity),
    before: fields(one.before),
    after: fields(one.after),
    ...(one.refs === undefined
      ? {}
      : { refs: { at: one.refs.at, old: refs(one.refs.old), now: refs(one.refs.now) } }),
  });
  return {
    ...data,
    objects: data.objects.map((each) => fields({ ...each }) as unknown as (typeof data.objects)[number]),
    frames: data.frames.map((each) => fields({ ...each }) as unknown as (typeof data.frames)[number]),
    runtime: refs(data.runtime),
    changes: data.changes.map(change),
    events: { ...data.events, object: data.events.object.map(to) },
    notes: data.notes.map((note) =>
      note.holder?.kind === "object" ? { ...note, holder: { ...note.holder, id: to(note.holder.id) } } : note,
    ),
  };
}
