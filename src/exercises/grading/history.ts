/**
 * What happened to objects over a whole run: who was born as what, what a name was bound to first, who died when
 * and by whom. One pass over the events, made at the first question.
 */
import type {
  EventKind,
  ObjectId,
  ObjectSnapshot,
  Recording,
  Snapshot,
  TraceEvent,
} from "@refcounted/simulator/snapshot";
import { objectOf } from "@refcounted/simulator/snapshot";

export interface Death {
  readonly object: ObjectId;
  /** Index of the event with which its deallocation began. */
  readonly event: number;
  readonly by: "count" | "collector";
  /** The line of the program that caused it; null outside the program's lines. */
  readonly line: number | null;
}

const lifeAndDeath: readonly EventKind[] = [
  "die",
  "free",
  "freelist",
  "resurrect",
  "collect-start",
  "collect-stop",
];

export class History {
  readonly #recording: Recording;
  readonly #snapshotAt: (event: number) => Snapshot;
  #births: ReadonlyMap<ObjectId, number> | undefined;
  #deaths: ReadonlyMap<ObjectId, Death> | undefined;
  readonly #sightings = new Map<ObjectId, ObjectSnapshot | null>();
  #lines: ReadonlySet<number> | undefined;
  #calls: ReadonlyMap<string, number> | undefined;
  #census = false;

  constructor(recording: Recording, snapshotAt: (event: number) => Snapshot) {
    this.#recording = recording;
    this.#snapshotAt = snapshotAt;
  }

  /** Events of these kinds, in order, from an event count up to (not including) another. */
  *events(
    kinds: readonly TraceEvent["kind"][],
    from = 0,
    to = this.#recording.eventCount,
  ): Generator<TraceEvent> {
    for (let index = from; index < to; index++) {
      const event = this.#recording.event(index);
      if (kinds.includes(event.kind)) yield event;
    }
  }

  /** Index of the event with which each object of the run was born. */
  get births(): ReadonlyMap<ObjectId, number> {
    if (this.#births === undefined) {
      const births = new Map<ObjectId, number>();
      for (const event of this.events(["allocate"]))
        if (event.object !== null) births.set(event.object, event.index);
      this.#births = births;
    }
    return this.#births;
  }

  /** The death of each object that died and was not brought back. */
  get deaths(): ReadonlyMap<ObjectId, Death> {
    if (this.#deaths === undefined) {
      const deaths = new Map<ObjectId, Death>();
      // What dies while the collector clears, dies by the collector, also where it is a count that reaches 0: the
      // collector took the reference.
      let clearing = false;
      for (const { kind, object, index, by, cause, label } of this.events(lifeAndDeath)) {
        if (kind === "collect-start" || kind === "collect-stop") clearing = kind === "collect-start";
        if (object === null) continue;
        if (kind === "resurrect") deaths.delete(object);
        // Numbers and texts are freed without more ado: their death is their block's way back, to the allocator or to
        // a free list (a block that comes from one has a label).
        const isBlockBack = kind === "free" || (kind === "freelist" && label === undefined);
        if (kind !== "die" && (!isBlockBack || deaths.has(object))) continue;
        const collected = by === "collector" || clearing;
        deaths.set(object, {
          object,
          event: index,
          by: collected ? "collector" : "count",
          line: cause?.line ?? null,
        });
      }
      this.#deaths = deaths;
    }
    return this.#deaths;
  }

  deathOf(id: ObjectId): Death | null {
    return this.deaths.get(id) ?? null;
  }

  /** The object to which a name was bound first: a global name, or a local one of a function. */
  firstBound(namespace: ObjectId | null, name: string, code: string | null): ObjectId | null {
    for (const { kind, index, label, holder, object } of this.events(["bind", "call"])) {
      if (kind === "call") {
        // Parameters are bound by the call itself.
        if (code === null || holder?.kind !== "frame" || !isNamed(holder.name, code)) continue;
        const bound = this.#inFrame(index, holder.id, name);
        if (bound !== null) return bound;
      } else if (label !== name || holder === undefined || object === null) continue;
      else if (code === null && holder.kind === "object" && holder.id === namespace) return object;
      else if (code !== null && holder.kind === "frame" && isNamed(holder.name, code)) return object;
    }
    return null;
  }

  /** What a local name refers to when its frame has just been entered. */
  #inFrame(call: number, frame: number, name: string): ObjectId | null {
    const stop = this.#recording.stops("instruction").find((event) => event > call);
    if (stop === undefined) return null;
    const frames = this.#snapshotAt(stop).threads.flatMap((thread) => thread.frames);
    const found = frames.find(({ id }) => id === frame)?.refs;
    return found?.find((ref) => ref.kind === "local" && ref.label === name)?.target ?? null;
  }

  /** An object as the run saw it at some time; null where no snapshot lists it. Its type never changes. */
  sighting(id: ObjectId): ObjectSnapshot | null {
    let object = this.#sightings.get(id);
    if (object === undefined) {
      const event = this.deaths.get(id)?.event ?? this.#recording.eventCount;
      object = objectOf(this.#snapshotAt(event), id) ?? null;
      this.#sightings.set(id, object);
    }
    return object;
  }

  /** Every object of a class that the run ever made, in order of birth. */
  instancesOf(name: string): readonly ObjectId[] {
    this.#takeCensus();
    return [...this.births.keys()].filter((id) => this.sighting(id)?.type === name);
  }

  /** Whether the program ran a line of its own file. */
  ranLine(line: number): boolean {
    this.#lines ??= new Set(
      this.#recording.stops("line").flatMap((stop) => {
        const place = this.#recording.placeAt(stop);
        return place?.filename === this.#recording.filename ? [place.line] : [];
      }),
    );
    return this.#lines.has(line);
  }

  /** How often a function ran, by its name or qualified name. */
  callsOf(name: string): number {
    if (this.#calls === undefined) {
      const calls = new Map<string, number>();
      for (const event of this.events(["call"])) {
        const called = this.#calledName(event);
        if (called !== null) calls.set(called, (calls.get(called) ?? 0) + 1);
      }
      this.#calls = calls;
    }
    let count = 0;
    for (const [called, times] of this.#calls) if (isNamed(called, name)) count += times;
    return count;
  }

  /** The qualified name of the frame that a call entered. */
  #calledName(event: TraceEvent): string | null {
    if (event.holder?.kind === "frame") return event.holder.name;
    const thread = this.#snapshotAt(event.index + 1).threads.find((each) => each.state === "running");
    return thread?.frames.at(-1)?.name ?? null;
  }

  /** Looks at all objects that live across a line at once, so that only short-lived ones need a look each. */
  #takeCensus(): void {
    if (this.#census) return;
    this.#census = true;
    for (const stop of this.#recording.stops("line")) {
      for (const object of this.#snapshotAt(stop).objects) {
        if (this.births.has(object.id) && !this.#sightings.has(object.id))
          this.#sightings.set(object.id, object);
      }
    }
  }
}

/** Whether a qualified name ends with what an author wrote: `Node.detach`, `detach`. */
export function isNamed(qualified: string, name: string): boolean {
  return qualified === name || qualified.endsWith(`.${name}`);
}
