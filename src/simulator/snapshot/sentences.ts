/**
 * What happened, in one sentence: for a single event of the trace, and for the difference between two stops of
 * a run. The verbs are the course's own and always the same: bind, unbind, hold, let go, die, collect, promote,
 * resurrect, track, allocate, free. The object is the subject, the tense is the present, counts read
 * "before → after". Names of the program stand between backticks, as in the ledger.
 */
import { diffSnapshots, type ReferenceChange, type SnapshotDiff } from "./graph.ts";
import { frameName, groupOf, listOf, nameOf, objectOf, wordsOf } from "./ledger.ts";
import type { FrameSnapshot, ObjectId, ObjectSnapshot, Reference, Snapshot } from "./model.ts";
import type { TraceEvent } from "./trace.ts";

/** "1 reference", "3 references", "immortal, not counted". */
export function referencesWords(count: number | "immortal"): string {
  if (count === "immortal") return "immortal, not counted";
  return count === 1 ? "1 reference" : `${count} references`;
}

/** "1 → 2 references", or the plain count when it did not change. */
export function changeWords(before: number | "immortal", after: number | "immortal"): string {
  if (before === after || before === "immortal" || after === "immortal") return referencesWords(after);
  return `${before} → ${referencesWords(after)}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function named(id: ObjectId | null, before: Snapshot, after: Snapshot): string {
  if (id === null) return "something";
  const object = objectOf(after, id) ?? objectOf(before, id);
  return object === undefined ? `object #${id}` : nameOf(object);
}

/** One sentence for one event. `before` and `after` are the heap on both sides of it. */
export function describeEvent(event: TraceEvent, before: Snapshot, after: Snapshot): string {
  return capital(eventWords(event, before, after));
}

function eventWords(event: TraceEvent, before: Snapshot, after: Snapshot): string {
  const who = named(event.object, before, after);
  const label = event.label ?? "";
  switch (event.kind) {
    case "line":
      return event.cause?.line == null
        ? "a line is about to run."
        : `line ${event.cause.line} is about to run.`;
    case "call":
      return `${callee(event, after)} is called.`;
    case "return":
      return `${callee(event, before)} returns.`;
    case "allocate": {
      const object = event.object === null ? undefined : objectOf(after, event.object);
      return object === undefined
        ? `${who} is allocated.`
        : `${who} is allocated: ${object.size} bytes, ${referencesWords(object.count)}.`;
    }
    case "incref":
      return `${who} gains a reference: ${countStep(event, before, 1)}.`;
    case "decref":
      return `${who} loses a reference: ${countStep(event, before, -1)}.`;
    case "bind":
      return `${slotWords(event, before, after)} is bound to ${who}.`;
    case "unbind":
      return `${slotWords(event, before, after)} lets go of ${who}.`;
    case "die":
      return event.by === "collector"
        ? `${who} dies: the collector cleared it.`
        : `${who} dies: its count is 0.`;
    case "finalize":
      return `the finalizer of ${who} is called.`;
    case "resurrect":
      return `${who} is resurrected: its finalizer made it reachable again.`;
    case "weakref-clear":
      return `a weak reference to ${who} is cleared.`;
    case "weakref-callback":
      return `the callback of a weak reference to ${who} is called.`;
    case "free":
      return `the block of ${who} is freed.`;
    case "freelist":
      if (label === "") return `${who} goes to the free list of its type.`;
      return event.object === null ? `${label}.` : `${who}: ${label}.`;
    case "track":
      return `the collector tracks ${who}${inGeneration(event)}.`;
    case "untrack":
      return `the collector no longer tracks ${who}.`;
    case "collect-start":
      return `a collection${ofGeneration(event)} starts.`;
    case "collect-phase":
      return event.object === null ? `collection: ${label}.` : `collection: ${label}, ${who}.`;
    case "collect-stop":
      return label === "" ? `the collection${ofGeneration(event)} ends.` : `the collection ends: ${label}.`;
    case "promote":
      return `${who} is promoted${event.generation === undefined ? "" : ` to generation ${event.generation}`}.`;
    case "arena":
      return label === "" ? "an arena changes hands." : `arena: ${label}.`;
    case "pool":
      return label === "" ? "a pool changes hands." : `pool: ${label}.`;
    case "switch":
      return label === "" ? "the GIL changes hands." : `${label}.`;
    case "thread":
      return label === "" ? "a thread changes its state." : `${label}.`;
    case "output":
      return `prints ${quoted(label)}.`;
    case "exception":
      return label === "" ? "an exception is raised." : `an exception is raised: ${label}.`;
  }
}

function callee(event: TraceEvent, snapshot: Snapshot): string {
  const holder = event.holder;
  if (holder?.kind === "frame") {
    for (const thread of snapshot.threads) {
      for (const frame of thread.frames) if (frame.id === holder.id) return frameName(frame);
    }
    return frameName({ kind: holder.name === "<module>" ? "module" : "function", name: holder.name });
  }
  const name = event.label ?? event.cause?.code ?? "";
  return frameName({ kind: name === "<module>" ? "module" : "function", name });
}

function countStep(event: TraceEvent, before: Snapshot, by: number): string {
  const earlier = event.object === null ? undefined : objectOf(before, event.object)?.count;
  const after = event.count ?? (typeof earlier === "number" ? earlier + by : undefined);
  if (after === undefined) return referencesWords(earlier ?? "immortal");
  return `${after - by} → ${after}`;
}

function inGeneration(event: TraceEvent): string {
  return event.generation === undefined ? "" : `, in generation ${event.generation}`;
}

function ofGeneration(event: TraceEvent): string {
  return event.generation === undefined ? "" : ` of generation ${event.generation}`;
}

function quoted(text: string): string {
  const line = text.replace(/\n$/, "").replaceAll("\n", " ⏎ ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** The slot of a bind or unbind event, found in the snapshot so that it is called as in the ledger. */
function slotWords(event: TraceEvent, before: Snapshot, after: Snapshot): string {
  const { holder } = event;
  const label = event.label ?? "";
  if (holder === undefined) return label === "" ? "a slot" : `\`${label}\``;
  if (holder.kind === "runtime") return `the runtime (${holder.slot})`;
  for (const snapshot of event.kind === "unbind" ? [before, after] : [after, before]) {
    const owner = refsOfHolder(snapshot, holder);
    const position = owner?.refs.findIndex(
      (each) => each.label === label && (event.object === null || each.target === event.object),
    );
    const reference = position === undefined ? undefined : owner?.refs[position];
    if (owner === undefined || position === undefined || reference === undefined) continue;
    return owner.words(reference, position);
  }
  const where =
    holder.kind === "frame" ? frameName({ kind: "function", name: holder.name }) : `object #${holder.id}`;
  return label === "" ? `a slot of ${where}` : `\`${label}\` of ${where}`;
}

interface Owner {
  readonly refs: readonly Reference[];
  words(reference: Reference, position: number): string;
}

function refsOfHolder(
  snapshot: Snapshot,
  holder: Exclude<NonNullable<TraceEvent["holder"]>, { kind: "runtime" }>,
): Owner | undefined {
  if (holder.kind === "object") {
    const object = objectOf(snapshot, holder.id);
    if (object === undefined) return undefined;
    return {
      refs: object.refs,
      words: (reference, position) =>
        wordsOf(snapshot, { reference, holder: { kind: "object", object, position } }),
    };
  }
  for (const thread of snapshot.threads) {
    const frame = thread.frames.find((each) => each.id === holder.id);
    if (frame === undefined) continue;
    return {
      refs: frame.refs,
      words: (reference, position) =>
        wordsOf(snapshot, { reference, holder: { kind: "frame", frame, thread, position } }),
    };
  }
  return undefined;
}

/** How many clauses a step's sentence has before it says "and … more". */
const clauseLimit = 3;

/**
 * One sentence for a step between two stops of a run: what was bound, unbound, born, who died, what was
 * printed. `output` is the text written during the step.
 */
export function describeStep(before: Snapshot, after: Snapshot, output = ""): string {
  return describeDiff(diffSnapshots(before, after), after, output);
}

/** As `describeStep`, for a difference that is already known. */
export function describeDiff(diff: SnapshotDiff, after: Snapshot, output = ""): string {
  const clauses = clausesOf(diff, after);
  if (output !== "") clauses.push(`prints ${quoted(output)}`);
  if (clauses.length === 0) return "Nothing changes in memory.";
  const shown = clauses.slice(0, clauseLimit + (output === "" ? 0 : 1));
  const kept =
    output !== "" && shown.at(-1) !== clauses.at(-1) ? [...shown.slice(0, -1), ...clauses.slice(-1)] : shown;
  const more = clauses.length - kept.length;
  const rest = more === 0 ? "" : `; and ${more} more ${more === 1 ? "change" : "changes"}`;
  return capital(`${kept.join("; ")}${rest}.`);
}

function clausesOf(diff: SnapshotDiff, after: Snapshot): string[] {
  const counts = new Map(diff.counts.map((change) => [change.object.id, change]));
  const born = new Map(diff.born.map((object) => [object.id, object]));
  const died = new Map(diff.died.map((object) => [object.id, object]));
  const told = new Set<ObjectId>();
  const clauses: string[] = [];

  const tally = (id: ObjectId): string => {
    if (died.has(id)) {
      told.add(id);
      return "it dies";
    }
    const object = objectOf(after, id);
    // Nobody counts the references of an immortal object; its badge says so.
    if (object === undefined || object.count === "immortal") return "";
    const again = told.has(id);
    told.add(id);
    if (again) return "";
    const change = counts.get(id);
    return change === undefined ? referencesWords(object.count) : changeWords(change.before, change.after);
  };
  const subject = (id: ObjectId): string => {
    const object = objectOf(after, id) ?? died.get(id);
    if (object === undefined) return `object #${id}`;
    const fresh = born.has(id) && !told.has(id) && object.origin === "program" && object.count !== "immortal";
    return fresh ? `a new ${nameOf(object)}` : nameOf(object);
  };
  const tell = (head: string, id: ObjectId): void => {
    const who = subject(id);
    const numbers = tally(id);
    clauses.push(`${head} ${who}${numbers === "" ? "" : `: ${numbers}`}`);
  };

  const shown = (change: ReferenceChange): boolean => isSlotOfProgram(change, diff);
  const added = diff.added.filter(shown);
  const removed = diff.removed.filter(shown);
  // An object whose `__del__` begins has lost its last holder and got new ones: that comes first, and its count later.
  const lost = new Map<ObjectId, number>();
  for (const { held } of removed) {
    const { target } = held.reference;
    lost.set(target, (lost.get(target) ?? 0) + 1);
  }
  const isFinalized = ({ held }: ReferenceChange): boolean => {
    const count = counts.get(held.reference.target);
    return count !== undefined && diff.entered.length > 0 && count.before === lost.get(held.reference.target);
  };
  for (const change of removed.filter(isFinalized))
    clauses.push(`${slotOf(change)} lets go of ${subject(change.held.reference.target)}`);
  for (const frame of diff.entered)
    clauses.push(
      frame.kind === "function" ? `\`${frameName(frame)}\` is called` : `${frameName(frame)} is entered`,
    );
  for (const frame of diff.left)
    clauses.push(frame.kind === "function" ? `\`${frameName(frame)}\` returns` : `${frameName(frame)} ends`);
  for (const change of removed) {
    if (!isFinalized(change)) tell(`${slotOf(change)} lets go of`, change.held.reference.target);
  }
  for (const change of added) {
    const named = groupOf(change.held) === "names" || /^name /.test(change.words);
    const verb = named ? "is bound to" : "holds";
    tell(`${slotOf(change)} ${verb}`, change.held.reference.target);
  }
  pushDeaths(clauses, diff, told);
  const framesMoved = diff.entered.length + diff.left.length > 0;
  for (const change of diff.counts) {
    if (told.has(change.object.id) || isMachinery(change.object)) continue;
    if (framesMoved && change.object.type === "function") continue;
    if (change.before === "immortal" || change.after === "immortal") continue;
    const verb = change.after > change.before ? "gains" : "loses";
    const by = Math.abs(change.after - change.before);
    clauses.push(
      `${nameOf(change.object)} ${verb} ${by === 1 ? "a reference" : `${by} references`}: ${change.before} → ${change.after}`,
    );
  }
  return clauses;
}

function pushDeaths(clauses: string[], diff: SnapshotDiff, told: ReadonlySet<ObjectId>): void {
  const inClass = diff.left.some((frame) => frame.kind === "class");
  const others = diff.died.filter(
    (object) => !told.has(object.id) && !isMachinery(object) && !(inClass && classMakers.has(object.type)),
  );
  if (others.length === 0) return;
  const names = listOf(others.map(nameOf));
  clauses.push(others.length === 1 ? `${names} dies` : `${names} die`);
}

/** What a class statement makes for its own use, and lets go of when the class is there. */
const classMakers: ReadonlySet<string> = new Set(["function", "dict", "builtin_function_or_method"]);

/** What a class body binds by itself. */
const classNames: ReadonlySet<string> = new Set([
  "'__module__'",
  "'__qualname__'",
  "'__firstlineno__'",
  "'__static_attributes__'",
  "'__classcell__'",
]);

/** Frames, code objects and interned texts come and go with every call: not worth a clause. */
function isMachinery(object: ObjectSnapshot): boolean {
  return object.origin !== "program" || object.type === "frame" || object.namespace !== undefined;
}

/** Names, attributes and items: what a program's author thinks of as places that hold something. */
function isSlotOfProgram(change: ReferenceChange, diff: SnapshotDiff): boolean {
  const { holder, reference } = change.held;
  if (reference.kind === "key" || reference.kind === "type") return false;
  if (reference.kind === "value" && classNames.has(reference.label)) return false;
  const group = groupOf(change.held);
  if (group !== "names" && group !== "containers") return false;
  if (holder.kind === "object") {
    const fresh = diff.born.includes(holder.object) || diff.died.includes(holder.object);
    return !fresh && (holder.object.origin === "program" || holder.object.namespace !== undefined);
  }
  if (holder.kind === "frame") return !diff.left.some((frame: FrameSnapshot) => frame.id === holder.frame.id);
  return false;
}

/** A name alone where its namespace is plain, else as in the ledger. */
function slotOf(change: ReferenceChange): string {
  const { holder, reference } = change.held;
  if (reference.kind === "local") return `\`${reference.label}\``;
  if (reference.kind === "global" && holder.kind === "object" && holder.object.namespace === "__main__") {
    return `\`${reference.label}\``;
  }
  return change.words.replace(/^name (?=`)/, "");
}
