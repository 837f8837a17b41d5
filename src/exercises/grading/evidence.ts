/**
 * What a check may look at: one run, with the questions that nearly every check asks of it. When is "the end"?
 * Which event count is "before the line marked `# here`"? Which object is `config[0]` at that moment? Answers are
 * kept, since the checks of one exercise ask the same ones.
 */
import type {
  Exploration,
  ExploreRequest,
  ObjectId,
  Recording,
  Snapshot,
} from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../runner/protocol.ts";
import { momentWords, noneWords } from "../parse/subject.ts";
import type { Label, Moment, Subject } from "../schema.ts";
import { Undecided } from "./check.ts";
import { History } from "./history.ts";
import { findPath, liveInstances, mainNamespace } from "./paths.ts";

export class Evidence {
  readonly result: RunResult;
  readonly recording: Recording;
  readonly history: History;
  readonly #labels: Readonly<Record<string, Label>>;
  readonly #snapshots = new Map<number, Snapshot>();
  readonly #lines: readonly string[];
  #end: number | undefined;

  constructor(result: RunResult, labels: Readonly<Record<string, Label>> = {}) {
    this.result = result;
    this.recording = result.recording;
    this.#labels = labels;
    this.#lines = result.recording.source.split("\n");
    this.history = new History(result.recording, (event) => this.snapshotAt(event));
  }

  /** What a search over the program's schedules found; null where none of these bounds was made. */
  explorationOf({ preemptions, checkpoints = "3.13" }: ExploreRequest): Exploration | null {
    const made = this.result.exploration;
    return made?.preemptions === preemptions && made.checkpoints === checkpoints ? made : null;
  }

  /** The program's text, one entry a line. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  snapshotAt(event: number): Snapshot {
    let snapshot = this.#snapshots.get(event);
    if (snapshot === undefined) {
      snapshot = this.recording.snapshotAt(event);
      this.#snapshots.set(event, snapshot);
    }
    return snapshot;
  }

  /**
   * The event count of the end of the program: the last line has run, all names are still there. What comes after
   * it in a recording is Python shutting down.
   */
  get end(): number {
    this.#end ??= this.#findEnd();
    return this.#end;
  }

  /** Before the last instruction of the program's own module, which leaves its frame; or where the run was cut off. */
  #findEnd(): number {
    const { recording } = this;
    const last = this.snapshotAt(recording.eventCount);
    if (last.threads.some((thread) => thread.frames.length > 0)) return recording.eventCount;
    const stops = recording.stops("instruction");
    for (let at = stops.length - 1; at > 0; at--) {
      const event = stops[at] ?? 0;
      const place = event === recording.eventCount ? null : recording.placeAt(event);
      if (place?.code === "<module>" && place.filename === recording.filename) return event;
    }
    return recording.eventCount;
  }

  /** The event count at which a moment lies, or Undecided when the program never gets there. */
  eventOf(moment: Moment): number {
    if (moment.when === "end") return this.end;
    const line = moment.when === "line" ? moment.line : this.#markedLine(moment.marker);
    const before = this.#firstStopAt(line);
    if (before === null) throw new Undecided(`line ${line} never ran`);
    return moment.after ? this.#afterLine(before) : before;
  }

  /** The 1-based line that carries the comment; where it stands alone, the next line with code. */
  #markedLine(marker: string): number {
    const comment = new RegExp(`#\\s*${marker}\\s*$`);
    const index = this.#lines.findIndex((line) => comment.test(line));
    const marked = this.#lines[index];
    if (marked === undefined) {
      throw new Undecided(`the comment \`# ${marker}\` is gone from the program; this check looks for it`);
    }
    if (marked.replace(comment, "").trim() !== "") return index + 1;
    const next = this.#lines.findIndex((line, at) => at > index && !/^\s*(#.*)?$/.test(line));
    if (next < 0) throw new Undecided(`no line comes after the comment \`# ${marker}\``);
    return next + 1;
  }

  #firstStopAt(line: number): number | null {
    const { recording } = this;
    const stop = recording.stops("line").find((event) => {
      const place = recording.placeAt(event);
      return place?.line === line && place.filename === recording.filename;
    });
    return stop ?? null;
  }

  /** The first stop after a line's own stop that is not inside a function that the line called. */
  #afterLine(before: number): number {
    const depth = this.#depth(before);
    const after = this.recording
      .stops("line")
      .find((stop) => stop > before && (stop >= this.end || this.#depth(stop) <= depth));
    return Math.min(after ?? this.end, this.end);
  }

  /** How many frames are on the stack of the thread that runs. */
  #depth(event: number): number {
    const { threads } = this.snapshotAt(event);
    return (threads.find((thread) => thread.state === "running") ?? threads[0])?.frames.length ?? 0;
  }

  /** The objects that a subject means at a moment; Undecided when there is none, except for a class. */
  resolve(subject: Subject, at: Moment): readonly ObjectId[] {
    const event = this.eventOf(at);
    switch (subject.by) {
      case "path": {
        const found = findPath(this.snapshotAt(event), subject);
        if (typeof found === "string") throw new Undecided(`${found} ${momentWords(at)}`, event);
        return [found.id];
      }
      case "first": {
        const first = this.history.firstBound(this.#namespace(), subject.name, subject.code);
        if (first === null) throw new Undecided(`the name \`${subject.name}\` is never bound`);
        return [first];
      }
      case "class":
        return liveInstances(this.snapshotAt(event), subject.name).map((object) => object.id);
      case "label": {
        const label = this.#labels[subject.name];
        if (label === undefined) throw new Error(`the exercise has no label "${subject.name}"`);
        return this.resolve(label.of, label.at);
      }
    }
  }

  /** The one object that a subject means at a moment. */
  resolveOne(subject: Subject, at: Moment): ObjectId {
    const [first, second] = this.resolve(subject, at);
    if (first === undefined) throw new Undecided(noneWords(subject, at));
    if (second !== undefined) throw new Undecided(`more than one object is meant by \`${subject.text}\``);
    return first;
  }

  /** Every object that a subject means in the whole run: for a class, those too that are gone. */
  resolveEver(subject: Subject, at: Moment): readonly ObjectId[] {
    return subject.by === "class" ? this.history.instancesOf(subject.name) : this.resolve(subject, at);
  }

  #namespace(): ObjectId | null {
    return mainNamespace(this.snapshotAt(this.end))?.id ?? mainNamespace(this.snapshotAt(0))?.id ?? null;
  }
}
