/**
 * A glance at a line that is not read in full: what the program's names are bound to, and how that is counted. Plain data
 * that survives structured cloning, in columns, since a loop has thousands of them.
 */
import type { Births, FramePlace, HeapReader } from "./heap.ts";
import { CELL, FRAME } from "./layout.ts";

export interface Glances {
  /** Names and types. */
  readonly texts: readonly string[];
  /** Index of the event, the same as in the recording's steps. */
  readonly event: readonly number[];
  /** The number of the program's frames, then `FIELDS` numbers for each name. */
  readonly rows: readonly Int32Array[];
}

/** One name. */
export interface Named {
  /** Among the program's frames, outermost first; 0 is the module's, whose names are its globals. */
  readonly frame: number;
  readonly name: string;
  readonly type: string;
  /** 0 for what no reading has met and the program did not make. */
  readonly id: number;
  readonly count: number | "immortal";
  readonly origin: "program" | "constant" | "runtime";
}

const FIELDS = 6;
const origins = ["program", "constant", "runtime"] as const;

export class GlanceWriter {
  readonly #heap: HeapReader;
  readonly #texts: string[] = [];
  readonly #numberOf = new Map<string, number>();
  readonly #event: number[] = [];
  readonly #rows: Int32Array[] = [];

  constructor(heap: HeapReader) {
    this.#heap = heap;
  }

  /** `places`: the program's frames, outermost first. `knownId` is asked instead of `idOf`: a glance lists nothing. */
  add(
    event: number,
    places: readonly FramePlace[],
    main: number,
    births: Births,
    knownId: (o: number) => number,
  ): void {
    const { objects, memory } = this.#heap;
    const row = [places.length];
    const note = (frame: number, name: string, o: number): void => {
      const count = objects.count(o);
      row.push(
        frame,
        this.#number(name),
        this.#number(objects.typeName(o)),
        knownId(o),
        count === "immortal" ? -1 : count,
        origins.indexOf(births.originOf(o)),
      );
    };
    const entries = (frame: number, dict: number): void =>
      objects.eachEntry(dict, (key, value) => note(frame, objects.string(key), value));
    entries(0, main);
    places.forEach(({ frame }, i) => {
      if (i === 0) return;
      if (objects.ownsLocals(frame)) entries(i, memory.u32(frame + FRAME.f_locals));
      objects.frameReferences(frame, (kind, label, target) => {
        if (kind === "local") note(i, label, target);
        if (kind !== "cell" && kind !== "freevar") return;
        // Before MAKE_CELL the place holds the argument itself.
        const isCell = objects.typeName(target) === "cell";
        const inner = isCell ? memory.u32(target + CELL.ob_ref) : target;
        if (inner !== 0) note(i, label, inner);
      });
    });
    this.#event.push(event);
    this.#rows.push(Int32Array.from(row));
  }

  finish(): Glances {
    return { texts: this.#texts, event: this.#event, rows: this.#rows };
  }

  #number(text: string): number {
    const known = this.#numberOf.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numberOf.set(text, number);
    return number;
  }
}

/** Glances by the events at which they were taken. */
export class GlanceReader {
  readonly #glances: Glances;
  readonly #place: ReadonlyMap<number, number>;

  constructor(glances: Glances) {
    this.#glances = glances;
    this.#place = new Map(glances.event.map((event, i) => [event, i]));
  }

  at(event: number): { readonly frames: number; readonly names: readonly Named[] } | null {
    const row = this.#glances.rows[this.#place.get(event) ?? -1];
    if (row === undefined) return null;
    const { texts } = this.#glances;
    const names: Named[] = [];
    for (let i = 1; i < row.length; i += FIELDS) {
      const [frame = 0, name = 0, type = 0, id = 0, count = 0, origin = 0] = row.subarray(i, i + FIELDS);
      names.push({
        frame,
        name: texts[name] ?? "",
        type: texts[type] ?? "",
        id,
        count: count < 0 ? "immortal" : count,
        origin: origins[origin] ?? "runtime",
      });
    }
    return { frames: row[0] ?? 0, names };
  }
}
