/**
 * One program's two runs side by side: what the simulator recorded of it and what was read from real CPython. Lines are
 * matched, then the objects that the names lead to, one with the other; from then on the two of a pair must have the same
 * type, the same count, the same length at every line, and die between the same lines, in the same order.
 */
import {
  momentAt,
  type ObjectId,
  type ObjectSnapshot,
  type Recording,
  type Reference,
} from "@refcounted/simulator/snapshot";
import { type CauseName, causes, explain } from "./causes.ts";
import { GlanceReader, type Glances, type Named } from "./glance.ts";
import { byLabel, bySight, Half, waitingFor, waitingTotal } from "./halves.ts";
import { unannounced } from "./watch.ts";

export interface Side {
  readonly recording: Recording;
  /** Its recording tells who died, and what objects refer to; false for a native CPython. */
  readonly knowsHeap?: boolean;
  /** The names at the lines whose heap was not read. */
  readonly glances?: Glances | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export type DifferenceKind =
  | "output"
  | "errors"
  | "line"
  | "name"
  | "type"
  | "identity"
  | "count"
  | "length"
  | "death"
  | "collection";

export interface Difference {
  readonly kind: DifferenceKind;
  /** About to run where the difference shows; null at the end. */
  readonly line: number | null;
  readonly code: string | null;
  /** "prices", "tea.price", "line 3 of the output". */
  readonly subject: string;
  readonly model: string;
  readonly real: string;
  /** Why, when that is known; then `predicted` is what the cause makes of the model's value, and `real` is that. */
  readonly cause: CauseName | null;
  readonly predicted: string | null;
}

export interface Comparison {
  /** Lines, each time that one was about to run, that both runs have. */
  readonly lines: number;
  /** Counts of objects that were compared, over all lines. */
  readonly counts: number;
  /** Objects of the two runs that were found to be each other's. */
  readonly objects: number;
  readonly deaths: number;
  readonly collections: number;
  readonly outputAgrees: boolean;
  /** Known causes last; the first one of a kind for each object, then how often it was met. */
  readonly differences: readonly Difference[];
  /** The real run was watched up to a budget only. */
  readonly isCut: boolean;
  /** The simulator's number of each object of the real run. */
  readonly pairs: ReadonlyMap<ObjectId, ObjectId>;
}

interface Line {
  readonly event: number;
  readonly line: number | null;
  readonly code: string;
  /** The frame that runs it. */
  readonly frame: number;
  /** The model also stops where a function is entered: CPython tells no line there. */
  readonly isEntry: boolean;
  /** The heap was read here. */
  readonly isRead: boolean;
}

/**
 * The stops at lines of the program itself, and the end. A frame that goes on in the line that it was in does not stop
 * again: the model counts the return from a call as a stop, CPython each round of a loop within the line.
 */
function linesOf(recording: Recording): Line[] {
  const last = new Map<number, number>();
  const read = new Set(recording.stops("line"));
  // Of CPython every line is a step, read or not; of the model an instruction is.
  const stops = recording.snapshotAt(0).engine === "cpython" ? recording.stops("instruction") : [...read];
  const lines = stops.flatMap((event): Line[] => {
    const place = recording.placeAt(event);
    if (place === null || place.filename !== recording.filename) return [];
    const frame = recording.frameAt?.(event) ?? 0;
    if (last.get(frame) === place.line) return [];
    last.set(frame, place.line);
    const isEntry = event < recording.eventCount && recording.event(event).cause?.op === "RESUME";
    return [{ event, line: place.line, code: place.code, frame, isEntry, isRead: read.has(event) }];
  });
  return [
    ...lines,
    { event: recording.eventCount, line: null, code: "", frame: 0, isEntry: false, isRead: true },
  ];
}

/** Standard error without the lines of tracebacks that are in the library: its files lie elsewhere in every process. */
function ownErrors(text: string): string {
  return text.replace(/^ {2}File "(?:<frozen |\/lib\/python)[^\n]*\n(?: {4}[^\n]*\n)*/gm, "");
}

const caret = /^ +\^+\n(?=(?:SyntaxError|IndentationError): )/m;
/**
 * The model reads a script as `python script.py` does, from its file, where an error at the very end has no caret. Pyodide
 * is given a text, in which it has one.
 */
const asFromFile = (real: string, model: string): string =>
  caret.test(model) ? real : real.replace(caret, "");

/** Addresses in texts, which no two processes share. */
const masked = (text: string) => text.replaceAll(/\b0x[0-9a-f]+/g, "0x…");

/** How far one run may be ahead when their lines part. */
const LOOK_AHEAD = 12;

/** The two runs' lines one beside the other. */
function* alignLines(model: readonly Line[], real: readonly Line[]): Generator<readonly [Line, Line]> {
  const same = (a: Line | undefined, b: Line | undefined): boolean =>
    a !== undefined && b !== undefined && a.line === b.line && a.code === b.code;
  let i = 0;
  let j = 0;
  while (i < model.length && j < real.length) {
    const a = model[i] as Line;
    const b = real[j] as Line;
    if (same(a, b)) {
      yield [a, b];
      i += 1;
      j += 1;
      continue;
    }
    if (a.isEntry) {
      i += 1;
      continue;
    }
    let by = 1;
    while (by < LOOK_AHEAD && !same(model[i + by], b) && !same(a, real[j + by])) by += 1;
    if (same(a, real[j + by])) j += by;
    else i += by;
  }
}

/** Objects whose own slots are the interpreter's business: compared themselves, not what they refer to. */
const closed = new Set(["type", "module", "function", "code", "builtin_function_or_method", "frame", "cell"]);

class Comparer {
  readonly #model: Side;
  readonly #real: Side;
  readonly #pairs = new Map<ObjectId, ObjectId>();
  readonly #partners = new Map<ObjectId, ObjectId>();
  /** How a death is called: by what the object was and where it was found. */
  readonly #names = new Map<ObjectId, string>();
  /** Of what was there before the program: how it was counted when the program first had it. */
  readonly #first = new Map<ObjectId, { held: number; real: number }>();
  /** The model's objects whose deallocation has begun, and those whose partners are gone. */
  readonly #dying = new Set<ObjectId>();
  readonly #gone = new Set<ObjectId>();
  readonly #differences = new Map<string, Difference>();
  readonly #glances: GlanceReader | null;
  readonly #mains = [{ id: 0 }, { id: 0 }] as const;
  #counts = 0;
  #lines = 0;
  #deaths = 0;
  #collections = 0;

  constructor(model: Side, real: Side) {
    this.#model = model;
    this.#real = real;
    this.#glances = real.glances === undefined ? null : new GlanceReader(real.glances);
  }

  #differ(
    difference: Omit<Difference, "cause" | "predicted">,
    predicted?: readonly [CauseName, string],
  ): void {
    const key = `${difference.kind} ${difference.subject}`;
    if (this.#differences.has(`${key} ${predicted?.[0]}`)) return;
    const isExplained = predicted !== undefined && predicted[1] === difference.real;
    this.#differences.set(`${key} ${predicted?.[0]}`, {
      ...difference,
      cause: isExplained ? predicted[0] : null,
      predicted: predicted?.[1] ?? null,
    });
  }

  run(isCut: boolean): Comparison {
    const outputAgrees = this.#compareOutput();
    const model = linesOf(this.#model.recording);
    const real = linesOf(this.#real.recording);
    let before: readonly [Line, Line] | null = null;
    for (const pair of alignLines(model, isCut ? real.slice(0, -1) : real)) {
      this.#lines += 1;
      if (!pair[1].isRead) {
        this.#compareGlance(pair);
        continue;
      }
      if (before !== null) this.#compareEvents(before, pair);
      this.#compareLine(pair);
      before = pair;
    }
    const expected = real.length - (isCut ? 1 : 0);
    if (this.#lines < expected && real.length > 1) {
      this.#differ({
        kind: "line",
        line: null,
        code: null,
        subject: "lines that ran",
        model: `${this.#lines} of CPython's lines`,
        real: `${expected} lines`,
      });
    }
    return {
      lines: this.#lines,
      counts: this.#counts,
      objects: this.#pairs.size,
      deaths: this.#deaths,
      collections: this.#collections,
      outputAgrees,
      differences: [...this.#differences.values()].sort(
        (a, b) => Number(a.cause !== null) - Number(b.cause !== null),
      ),
      isCut,
      pairs: this.#partners,
    };
  }

  #compareOutput(): boolean {
    let agrees = true;
    for (const [kind, model, real] of [
      ["output", this.#model.stdout, this.#real.stdout],
      ["errors", ownErrors(this.#model.stderr), ownErrors(asFromFile(this.#real.stderr, this.#model.stderr))],
    ] as const) {
      const a = masked(model).split("\n");
      const b = masked(real).split("\n");
      for (let i = 0; i < Math.max(a.length, b.length); i++) {
        if (a[i] === b[i]) continue;
        const said = a[i] ?? "(nothing)";
        const heard = b[i] ?? "(nothing)";
        agrees = false;
        this.#differ(
          { kind, line: null, code: null, subject: `line ${i + 1} of the ${kind}`, model: said, real: heard },
          explain.output(said, heard),
        );
      }
    }
    return agrees;
  }

  #half(side: Side, event: number): Half {
    const { recording } = side;
    return new Half(
      momentAt(recording, event),
      recording.filename,
      this.#mains[side === this.#model ? 0 : 1],
    );
  }

  // ---- one line ---------------------------------------------------------------------------------------------

  #compareLine([here, there]: readonly [Line, Line]): void {
    const a = this.#half(this.#model, here.event);
    const b = this.#half(this.#real, there.event);
    const seen = new Set<ObjectId>();
    const place = { line: here.line, code: here.code || "<module>" };
    if (a.frames.length !== b.frames.length) {
      this.#differ({
        ...place,
        kind: "line",
        subject: "frames",
        model: a.frames.map(({ name }) => name).join(", "),
        real: b.frames.map(({ name }) => name).join(", "),
      });
      return;
    }
    this.#compareNames(a.globals, b.globals, a, b, place, seen);
    a.frames.forEach((frame, i) => {
      const other = b.frames[i];
      if (other === undefined || frame.kind === "module") return;
      this.#compareNames(a.namesOf(frame), b.namesOf(other), a, b, place, seen);
    });
  }

  /** A line of which only what has a name was looked at: names, types, counts, and who is whose partner. */
  #compareGlance([here, there]: readonly [Line, Line]): void {
    const glance = this.#glances?.at(there.event) ?? null;
    if (glance === null) return;
    const a = this.#half(this.#model, here.event);
    const place = { line: here.line, code: here.code || "<module>" };
    // The recordings at the lines that are read tell of frames; here there are as many or nothing is compared.
    if (glance.frames !== a.frames.length) {
      const model = a.frames.map(({ name }) => name).join(", ");
      this.#differ({ ...place, kind: "line", subject: "frames", model, real: `${glance.frames} frames` });
      return;
    }
    const left = a.frames.map((frame, i) => new Map(i === 0 ? a.globals : a.namesOf(frame)));
    for (const real of glance.names) {
      if (/^__.*__$/.test(real.name)) continue;
      const id = left[real.frame]?.get(real.name);
      left[real.frame]?.delete(real.name);
      const one = id === undefined ? undefined : a.objects.get(id);
      if (id === undefined || one === undefined) {
        const subject = real.name;
        if (id === undefined)
          this.#differ({ ...place, kind: "name", subject, model: "not bound", real: "bound" });
        continue;
      }
      this.#compareNamed(one, real, a, place);
    }
    for (const [subject] of left.flatMap((names) => [...names]))
      if (!/^__.*__$/.test(subject))
        this.#differ({ ...place, kind: "name", subject, model: "bound", real: "not bound" });
  }

  #compareNamed(one: ObjectSnapshot, real: Named, a: Half, place: Place): void {
    const subject = real.name;
    if (one.type !== real.type) {
      this.#differ({ ...place, kind: "type", subject, model: one.type, real: real.type });
      return;
    }
    const partner = this.#pairs.get(one.id);
    const isOther = partner !== undefined && real.id !== 0 && partner !== real.id;
    if (one.count !== "immortal" && (isOther || (this.#partners.get(real.id) ?? one.id) !== one.id)) {
      const model = `the model's #${one.id}`;
      this.#differ({ ...place, kind: "identity", subject, model, real: "another object" });
      return;
    }
    // What was there before the program is counted at the lines that are read, by the references that came since.
    if (real.origin === "runtime") return;
    this.#counts += 1;
    if (one.count === real.count) return;
    this.#differ(
      { ...place, kind: "count", subject, model: String(one.count), real: String(real.count) },
      explain.count(one, real, null, waitingTotal(one.id, a)),
    );
  }

  #compareNames(
    model: ReadonlyMap<string, ObjectId>,
    real: ReadonlyMap<string, ObjectId>,
    a: Half,
    b: Half,
    place: Place,
    seen: Set<ObjectId>,
  ): void {
    for (const [name, id] of model) {
      if (/^__.*__$/.test(name)) continue;
      const other = real.get(name);
      if (other === undefined) {
        this.#differ({ ...place, kind: "name", subject: name, model: "bound", real: "not bound" });
      } else this.#compareObject(id, other, name, a, b, place, seen);
    }
    for (const name of real.keys()) {
      if (/^__.*__$/.test(name) || model.has(name)) continue;
      this.#differ({ ...place, kind: "name", subject: name, model: "not bound", real: "bound" });
    }
  }

  #compareObject(
    model: ObjectId,
    real: ObjectId,
    subject: string,
    a: Half,
    b: Half,
    place: Place,
    seen: Set<ObjectId>,
  ): void {
    if (seen.has(model)) return;
    seen.add(model);
    const one = a.objects.get(model);
    const other = b.objects.get(real);
    if (one === undefined || other === undefined) return;
    if (one.type !== other.type) {
      this.#differ({ ...place, kind: "type", subject, model: one.type, real: other.type });
      return;
    }
    const partner = this.#pairs.get(model);
    if (partner === undefined && !this.#partners.has(real)) {
      this.#pairs.set(model, real);
      this.#partners.set(real, model);
    } else if (this.#real.knowsHeap !== false && partner !== real && one.count !== "immortal") {
      const words = (id: ObjectId | undefined) =>
        id === undefined ? "an object not met before" : `the model's #${id}`;
      this.#differ({
        ...place,
        kind: "identity",
        subject,
        model: words(model),
        real: words(this.#partners.get(real)),
      });
      return;
    }
    this.#names.set(model, `${one.type} #${model} (${subject})`);
    this.#compareCounts(one, other, subject, a, place);
    // What was there before the program is as large as the process made it.
    if (this.#real.knowsHeap === false || other.origin === "runtime") return;
    const isOfStart = one.origin === "runtime" && other.origin === "constant";
    if (one.length !== other.length && !isOfStart) {
      this.#differ({
        ...place,
        kind: "length",
        subject,
        model: String(one.length),
        real: String(other.length),
      });
    }
    if (closed.has(one.type) || one.origin === "runtime" || one.text !== "") return;
    this.#compareParts(one, other, subject, a, b, place, seen);
  }

  #compareCounts(one: ObjectSnapshot, other: ObjectSnapshot, subject: string, a: Half, place: Place): void {
    this.#counts += 1;
    const { count: model } = one;
    const { count: real } = other;
    if (other.origin === "runtime" && real !== "immortal" && !this.#first.has(one.id))
      this.#first.set(one.id, { held: this.#heldBy(one.id, a), real });
    if (model === real) return;
    const first = this.#first.get(one.id);
    this.#differ(
      { ...place, kind: "count", subject, model: String(model), real: String(real) },
      explain.count(
        one,
        other,
        first === undefined ? null : first.real + this.#heldBy(one.id, a) - first.held,
        waitingTotal(one.id, a),
      ),
    );
  }

  /** References by names and by objects that were found on both sides. */
  #heldBy(id: ObjectId, a: Half): number {
    const held = (refs: readonly Reference[]) => refs.filter(({ target }) => target === id).length;
    // The arguments' tuple of a call that is under way is nobody's partner.
    let sum = waitingFor(id, a).tuple;
    for (const frame of a.frames) sum += held(frame.refs);
    for (const object of a.objects.values())
      if (object.namespace === "__main__" || this.#pairs.has(object.id)) sum += held(object.refs);
    return sum;
  }

  #compareParts(
    one: ObjectSnapshot,
    other: ObjectSnapshot,
    subject: string,
    a: Half,
    b: Half,
    place: Place,
    seen: Set<ObjectId>,
  ): void {
    const isSet = one.type === "set" || one.type === "frozenset";
    const parts = isSet ? bySight(one, other, a, b) : byLabel(one, other);
    for (const [label, model, real] of parts)
      this.#compareObject(model, real, `${subject}${label}`, a, b, place, seen);
  }

  // ---- between two lines ------------------------------------------------------------------------------------

  /**
   * Who was freed between two lines, and in which order they began to die: a deallocation that runs a `__del__` begins in one
   * line and ends in another.
   */
  #compareEvents(from: readonly [Line, Line], to: readonly [Line, Line]): void {
    const place = { line: from[0].line, code: from[0].code };
    const model = happenings(this.#model.recording, from[0].event, to[0].event);
    const real = happenings(this.#real.recording, from[1].event, to[1].event);
    const partnersOf = (ids: readonly ObjectId[]) => ids.flatMap((id) => this.#partners.get(id) ?? []);
    const freed = model.freed.filter((id) => this.#pairs.has(id));
    const gone = partnersOf(real.freed);
    for (const id of [...model.deaths, ...freed]) this.#dying.add(id);
    for (const id of gone) this.#gone.add(id);
    this.#deaths += freed.length;
    const words = (ids: Iterable<ObjectId>) =>
      [...ids].map((id) => this.#names.get(id) ?? `#${id}`).join(", ") || "nobody";
    // CPython's object goes out of sight after the model's has begun to die, and not after it is freed.
    const missed = freed.filter((id) => !this.#gone.has(id));
    const extra = gone.filter((id) => !this.#dying.has(id));
    if (this.#real.knowsHeap !== false && missed.length + extra.length > 0) {
      this.#differ({
        ...place,
        kind: "death",
        subject: `who died in line ${place.line}`,
        model: words(missed),
        real: words(extra),
      });
    }
    const announced = partnersOf(real.deaths);
    const order = model.deaths.filter((id) => announced.includes(id));
    const heard = announced.filter((id) => order.includes(id));
    if (order.join() !== heard.join()) {
      this.#differ({
        ...place,
        kind: "death",
        subject: `the order of deaths in line ${place.line}`,
        model: words(order),
        real: words(heard),
      });
    }
    this.#collections += model.collections.length;
    if (model.collections.join() !== real.collections.join()) {
      this.#differ({
        ...place,
        kind: "collection",
        subject: `collections in line ${place.line}`,
        model: model.collections.join(", ") || "none",
        real: real.collections.join(", ") || "none",
      });
    }
  }
}

type Place = Pick<Difference, "line" | "code">;

interface Happenings {
  /** Whose deallocation began, in this order; of CPython those that it announced. */
  readonly deaths: ObjectId[];
  readonly freed: ObjectId[];
  /** "4 collected in generation 2". */
  readonly collections: string[];
}

function happenings(recording: Recording, from: number, to: number): Happenings {
  const found: Happenings = { deaths: [], freed: [], collections: [] };
  for (let index = from; index < to; index++) {
    const { kind, object, label, generation } = recording.event(index);
    if (kind === "die" && object !== null && label !== unannounced) found.deaths.push(object);
    else if ((kind === "free" || kind === "freelist") && object !== null) found.freed.push(object);
    else if (kind === "collect-stop") found.collections.push(`${label} in generation ${generation}`);
  }
  return found;
}

/** Lays two runs of one program side by side. */
export function compareRuns(model: Side, real: Side, isCut = false): Comparison {
  return new Comparer(model, real).run(isCut);
}

export { causes };
