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
const kindNumber = new Map(kinds.map((k, i) => [k, i]));

type Note = Partial<Pick<TraceEvent, "holder" | "label" | "by" | "thread">>;

export function isEventKind(kind: string): kind is EventKind {
  return kindNumber.has(kind as EventKind);
}

/** Events that a report about one object tells, the last ones. */
const HISTORY = 20;

export class EventLog {
  readonly #kind: number[] = [];
  readonly #object: number[] = [];
  readonly #number: number[] = [];
  readonly #cause: number[] = [];
  readonly #note: number[] = [];
  readonly #notes: Note[] = [];
  readonly #causes: Cause[] = [];
  readonly #causeOf = new Map<CodeUnit, Int32Array>();
  readonly #lines: readonly string[];

  constructor(source: string) {
    this.#lines = source.split("\n");
  }

  get length(): number {
    return this.#kind.length;
  }

  /** Keeps what an event says beyond its columns; the index is for `push`. */
  note(note: Note): number {
    this.#notes.push(note);
    return this.#notes.length - 1;
  }

  /** An event with its note; `object` null for none, `number` -1 for none. */
  tell(kind: EventKind, object: number | null, number: number, note: Note | null): void {
    this.push(kind, object ?? 0, number, note === null ? -1 : this.note(note));
  }

  /** An event; `object` 0 for none, `number` and `note` -1. */
  push(kind: EventKind, object: number, number: number, note: number): void {
    this.#kind.push(kindNumber.get(kind) ?? 0);
    this.#object.push(object);
    this.#number.push(number === IMMORTAL ? -1 : number);
    this.#cause.push(this.#running());
    this.#note.push(note);
  }

  /** What has happened to an object, newest last. */
  historyOf(id: number): string[] {
    const out: string[] = [];
    for (let i = this.#kind.length - 1; i >= 0 && out.length < HISTORY; i--) {
      if (this.#object[i] !== id) continue;
      const place = this.#causes[this.#cause[i] ?? -1];
      const where = place === undefined ? "" : ` (line ${place.line ?? "?"}, ${place.op})`;
      const n = this.#number[i] ?? -1;
      out.push(`${kinds[this.#kind[i] ?? 0]}${n < 0 ? "" : ` ${n}`}${where}`);
    }
    return out.reverse();
  }

  data(): Pick<RecordingData, "events" | "kinds" | "causes" | "notes"> {
    return {
      events: {
        kind: Uint8Array.from(this.#kind),
        object: Int32Array.from(this.#object),
        number: Int32Array.from(this.#number),
        cause: Int32Array.from(this.#cause),
        note: Int32Array.from(this.#note),
      },
      kinds,
      causes: this.#causes,
      notes: this.#notes,
    };
  }

  /** Index of the running instruction's place, -1 outside of instructions. */
  #running(): number {
    const f = rt.tstate.current_frame;
    if (f === null || f.lasti < 0) return -1;
    const unit = f.f_executable.body.unit;
    let table = this.#causeOf.get(unit);
    if (table === undefined) {
      table = new Int32Array(unit.ops.length).fill(-1);
      this.#causeOf.set(unit, table);
    }
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
