/**
 * One program's two runs side by side: what the simulator recorded of it and what was read from real CPython. Lines are
 * matched, then the objects that the names lead to, one with the other; from then on the two of a pair must have the same
 * type, the same count, the same length at every line, and die between the same lines, in the same order.
 */
import type {
  FrameSnapshot,
  ObjectId,
  ObjectSnapshot,
  Recording,
  Reference,
  Snapshot,
} from "@refcounted/simulator/snapshot";
import { type CauseName, causes, explain } from "./causes.ts";
import { unannounced } from "./watch.ts";

export interface Side {
  readonly recording: Recording;
  /** Its recording tells who died, and what objects refer to; false for a native CPython. */
  readonly knowsHeap?: boolean;
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

const named: readonly Reference["kind"][] = ["global", "local", "cell", "freevar"];

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
  #counts = 0;
  #lines = 0;
  #deaths = 0;
  #collections = 0;

  constructor(model: Side, real: Side) {
    this.#model = model;
    this.#real = real;
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
      if (!pair[1].isRead) continue;
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

  // ---- one line ---------------------------------------------------------------------------------------------

  #compareLine([here, there]: readonly [Line, Line]): void {
    const model = this.#model.recording.snapshotAt(here.event);
    const real = this.#real.recording.snapshotAt(there.event);
    const a = new Half(model, this.#model.recording.filename);
    const b = new Half(real, this.#real.recording.filename);
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
    if (one.length !== other.length) {
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

/** A snapshot with its frames and names at hand. */
class Half {
  readonly objects: ReadonlyMap<ObjectId, ObjectSnapshot>;
  readonly frames: readonly FrameSnapshot[];
  readonly runtime: Snapshot["runtime"];
  readonly globals: ReadonlyMap<string, ObjectId>;

  constructor(snapshot: Snapshot, filename: string) {
    this.objects = new Map(snapshot.objects.map((object) => [object.id, object]));
    this.runtime = snapshot.runtime;
    const frames = snapshot.threads.find(({ state }) => state === "running")?.frames ?? [];
    this.frames = frames.filter((frame) => frame.filename === filename);
    const main = snapshot.objects.find(({ namespace }) => namespace === "__main__");
    this.globals = new Map(
      main?.refs.flatMap(({ kind, label, target }) => (kind === "global" ? [[label, target] as const] : [])),
    );
  }

  namesOf(frame: FrameSnapshot): Map<string, ObjectId> {
    const names = new Map<string, ObjectId>();
    const locals = this.objects.get(frame.refs.find(({ label }) => label === "f_locals")?.target ?? -1);
    for (const { kind, label, target } of frame.kind === "class" ? (locals?.refs ?? []) : [])
      if (kind === "value") names.set(label.replace(/^'(.*)'$/, "$1"), target);
    for (const { kind, label, target } of frame.refs) {
      if (!named.includes(kind)) continue;
      const object = this.objects.get(target);
      const isOwn = kind === "cell" || kind === "freevar";
      const inner =
        isOwn && object?.type === "cell" ? object.refs.find((ref) => ref.kind === "cell") : undefined;
      if (isOwn && object?.type === "cell" && inner === undefined) continue;
      names.set(label, inner?.target ?? target);
    }
    return names;
  }
}

interface Waiting {
  readonly stack: number;
  readonly tuple: number;
}

/** References to an object by the stacks and the argument tuples of calls of a class whose `__init__` runs. */
function waitingFor(id: ObjectId, { frames, objects, runtime }: Half): Waiting {
  const waiting = { stack: 0, tuple: 0 };
  frames.forEach((frame, i) => {
    if (!frame.name.endsWith("__init__")) return;
    const stack = frames[i - 1]?.refs.filter(({ kind }) => kind === "stack") ?? [];
    // What is called, and what it is called with, lie on top; below them what the rest of the line has put there.
    const called = stack.findLastIndex(({ target }) => objects.get(target)?.type === "type");
    if (called < 0) return;
    const args = stack.slice(called + 1).map(({ target }) => target);
    waiting.stack += stack.slice(called).filter(({ target }) => target === id).length;
    const tuples = runtime.flatMap(({ target }) => {
      const items = objects.get(target);
      return items?.type === "tuple" && items.refs.map((ref) => ref.target).join() === args.join()
        ? [items]
        : [];
    });
    waiting.tuple += tuples[0]?.refs.filter(({ target }) => target === id).length ?? 0;
  });
  return waiting;
}

function waitingTotal(id: ObjectId, half: Half): number {
  const { stack, tuple } = waitingFor(id, half);
  return stack + tuple;
}

type Part = readonly [label: string, model: ObjectId, real: ObjectId];

function byLabel(one: ObjectSnapshot, other: ObjectSnapshot): Part[] {
  const parts: Part[] = [];
  const words = ({ kind, label }: Reference): string | null => {
    if (kind === "attribute" || kind === "slot") return `.${label}`;
    if (kind === "item" || kind === "value") return `[${label}]`;
    return null;
  };
  // The entries of a dict stand in the order in which they were made, whatever their keys look like.
  const there = other.refs.filter((ref) => words(ref) !== null);
  const here = one.refs.filter((ref) => words(ref) !== null);
  here.forEach((ref, i) => {
    const isPlaced = ref.kind === "item" || ref.kind === "value";
    const match = isPlaced
      ? there[i]
      : there.find(({ kind, label }) => kind === ref.kind && label === ref.label);
    if (match !== undefined) parts.push([words(ref) ?? "", ref.target, match.target]);
  });
  return parts;
}

/** The items of a set stand in an order that hashes and addresses give: they are matched by what they look like. */
function bySight(one: ObjectSnapshot, other: ObjectSnapshot, a: Half, b: Half): Part[] {
  const look = (half: Half, id: ObjectId): string => {
    const object = half.objects.get(id);
    return object === undefined ? "" : `${object.type} ${object.text}`;
  };
  const looks = (object: ObjectSnapshot, half: Half) => {
    const found = new Map<string, ObjectId[]>();
    for (const { kind, target } of object.refs)
      if (kind === "item") found.set(look(half, target), [...(found.get(look(half, target)) ?? []), target]);
    return found;
  };
  const there = looks(other, b);
  return [...looks(one, a)].flatMap(([key, ids]): Part[] => {
    const others = there.get(key) ?? [];
    const [model, real] = [ids[0], others[0]];
    // Two that look alike cannot be told apart.
    if (ids.length !== 1 || others.length !== 1 || model === undefined || real === undefined) return [];
    return [[`{${key}}`, model, real]];
  });
}

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
