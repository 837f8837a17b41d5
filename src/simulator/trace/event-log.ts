/**
 * The log of events in columns, each with what it says beyond them and with the place in the program that caused it:
 * the instruction that is running.
 */
import type { CodeUnit } from "../bytecode/code-unit.ts";
import { opcodeInfo } from "../bytecode/opcodes.ts";
import { IMMORTAL } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { RecordingData } from "../snapshot/recording-data.ts";
import type { Cause, EventKind, TraceEvent } from "../snapshot/trace.ts";
import { IntColumn, Rows } from "./columns.ts";

const kinds: readonly EventKind[] = [
  "line",
  "call",
  "return",
  "allocate",
  "incref",
  "decref",
  "bind",
  "unbind",
  "die",
  "finalize",
  "resurrect",
  "weakref-clear",
  "weakref-callback",
  "free",
  "freelist",
  "track",
  "untrack",
  "collect-start",
  "collect-phase",
  "collect-stop",
  "promote",
  "arena",
  "pool",
  "switch",
  "thread",
  "output",
  "exception",
];
const kindNumber: ReadonlyMap<string, number> = new Map(kinds.map((k, i) => [k, i]));
/** The number of a kind of event, as `push` takes it; -1: there is no such kind. */
export const kindOf = (kind: string): number => kindNumber.get(kind) ?? -1;

type Note = Partial<Pick<TraceEvent, "holder" | "label" | "by" | "thread">>;

/** Events that a report about one object tells, the last ones. */
const HISTORY = 20;

export class EventLog {
  /** Kind, object, number, cause, note. */
  readonly #rows = new Rows();
  /** Holder and slot of bind and unbind events. */
  readonly #binds = new IntColumn();
  readonly #notes: Note[] = [];
  /** Notes that are a label only, which repeat. */
  readonly #labels = new Map<string, number>();
  readonly #causes: Cause[] = [];
  readonly #causeOf = new Map<CodeUnit, Int32Array>();
  /** The code that ran last, and its row of `#causeOf`. */
  #unit: CodeUnit | null = null;
  #row: Int32Array = new Int32Array(0);
  readonly #lines: readonly string[];

  constructor(source: string) {
    this.#lines = source.split("\n");
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Keeps what an event says beyond its columns; the index is for `push`. */
  note(note: Note): number {
    this.#notes.push(note);
    return this.#notes.length - 1;
  }

  /** The same for a label only. */
  label(text: string): number {
    let known = this.#labels.get(text);
    if (known === undefined) {
      known = this.note({ label: text });
      this.#labels.set(text, known);
    }
    return known;
  }

  /** The same for a slot: of an object, or of a frame, whose ordinal is negative then. */
  bind(holder: number, slot: number): number {
    const row = this.#binds.length >> 1;
    this.#binds.push(holder);
    this.#binds.push(slot);
    return -2 - row;
  }

  /** An event with its note; `object` null for none, `number` -1 for none. */
  tell(kind: EventKind, object: number | null, number: number, note: Note | null): void {
    this.push(kindOf(kind), object ?? 0, number, note === null ? -1 : this.note(note));
  }

  /** An event; `object` 0 for none, `number` and `note` -1. */
  push(kind: number, object: number, number: number, note: number): void {
    this.#rows.push(kind, object, number === IMMORTAL ? -1 : number, this.#running(), note);
  }

  /** What has happened to an object, newest last. */
  historyOf(id: number): string[] {
    const out: string[] = [];
    const rows = this.#rows;
    for (let i = rows.length - 1; i >= 0 && out.length < HISTORY; i--) {
      if (rows.other(i, 0) !== id) continue;
      const place = this.#causes[rows.other(i, 2)];
      const where = place === undefined ? "" : ` (line ${place.line ?? "?"}, ${place.op})`;
      const n = rows.other(i, 1);
      out.push(`${kinds[rows.first(i)]}${n < 0 ? "" : ` ${n}`}${where}`);
    }
    return out.reverse();
  }

  data(): Pick<RecordingData, "events" | "kinds" | "causes" | "notes"> {
    return {
      events: {
        kind: this.#rows.firsts(),
        object: this.#rows.others(0),
        number: this.#rows.others(1),
        cause: this.#rows.others(2),
        note: this.#rows.others(3),
      },
      kinds,
      causes: this.#causes,
      notes: this.#notes,
    };
  }
  binds(): Int32Array {
    return this.#binds.array();
  }

  /** Index of the running instruction's place, -1 outside of instructions. */
  #running(): number {
    const f = rt.tstate.current_frame;
    if (f === null || f.lasti < 0) return -1;
    const unit = f.f_executable.body.unit;
    if (unit !== this.#unit) {
      this.#unit = unit;
      const known = this.#causeOf.get(unit);
      this.#row = known ?? new Int32Array(unit.ops.length).fill(-1);
      if (known === undefined) this.#causeOf.set(unit, this.#row);
    }
    const table = this.#row;
    let i = table[f.lasti] as number;
    if (i >= 0) return i;
    const at = f.lasti;
    const pos = (v: number | undefined): number | null => (v === undefined || v < 0 ? null : v);
    const line = pos(unit.linenos[at]);
    const endLine = pos(unit.endLinenos[at]);
    i = this.#causes.length;
    this.#causes.push({
      code: unit.co_qualname,
      filename: unit.co_filename,
      op: opcodeInfo(unit.ops[at] as number).name,
      instruction: at,
      line: line === 0 ? null : line,
      column: this.#utf16(line, pos(unit.colOffsets[at])),
      endLine: endLine === 0 ? null : endLine,
      endColumn: this.#utf16(endLine, pos(unit.endColOffsets[at])),
    });
    table[at] = i;
    return i;
  }

  /** A column in UTF-8 bytes as one in UTF-16 units. */
  #utf16(line: number | null, bytes: number | null): number | null {
    if (line === null || bytes === null) return null;
    const text = this.#lines[line - 1] ?? "";
    let b = 0;
    let units = 0;
    for (const ch of text) {
      if (b >= bytes) break;
      const c = ch.codePointAt(0) as number;
      b += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      units += ch.length;
    }
    return units + Math.max(0, bytes - b);
  }
}
