/**
 * Point: mark references or objects in a heap. Three questions: which references keep this alive, what would die
 * without these, which references must be weak so that counting alone frees everything. An answer is a list of paths,
 * one a line; it is judged by what would follow from it, so that any right selection passes.
 */
import type { HeldReference, ObjectId, Snapshot } from "@refcounted/simulator/snapshot";
import { nameOf, objectOf, whatWouldDie, wordsOf } from "@refcounted/simulator/snapshot";
import { Undecided } from "../../grading/check.ts";
import { holdersWords, objectWords } from "../../grading/describe.ts";
import { Evidence } from "../../grading/evidence.ts";
import { type Finding, reportOf } from "../../grading/grade.ts";
import { defineKind } from "../../grading/kind.ts";
import { moment, subject } from "../../grading/subject-shape.ts";
import { joinWords } from "../../grading/words.ts";
import { referenceAt, slotOf } from "../../heap/references.ts";
import { isSimple } from "../../heap/drawing.ts";
import { momentWords, parseSubject, subjectWords } from "../../parse/subject.ts";
import type { Exercise, Moment, Subject } from "../../schema.ts";
import { either, list, parsed, record, refine, type Shape } from "../../shape.ts";
import { template } from "./template.ts";

const path = parsed("a path (root.left)", (text) => {
  if (parseSubject(text).by !== "path") throw new Error(`"${text}" is no path such as root.left`);
  return text;
});

export type Task =
  | { readonly ask: "keeps-alive"; readonly of: Subject; readonly at: Moment }
  | { readonly ask: "dies"; readonly without: readonly string[]; readonly at: Moment }
  | {
      readonly ask: "weaken";
      readonly of: Subject;
      readonly without: readonly string[];
      readonly at: Moment;
    };

const end: Moment = { when: "end" };
const task: Shape<Task> = either<Task>(
  refine(
    record({ "keeps-alive": subject }, { at: moment }),
    (given): Task => ({
      ask: "keeps-alive",
      of: given["keeps-alive"],
      at: given.at ?? end,
    }),
  ),
  refine(
    record({ dies: record({ without: list(path) }) }, { at: moment }),
    (given): Task => ({
      ask: "dies",
      without: given.dies.without,
      at: given.at ?? end,
    }),
  ),
  refine(
    record({ weaken: record({ of: subject, without: list(path) }) }, { at: moment }),
    (given): Task => ({
      ask: "weaken",
      of: given.weaken.of,
      without: given.weaken.without,
      at: given.at ?? end,
    }),
  ),
);

/** What a learner is asked to mark. */
export function questionOf(given: Task): string {
  const when = momentWords(given.at);
  switch (given.ask) {
    case "keeps-alive":
      return `Mark the references without which ${subjectWords(given.of)} dies ${when}, and no more.`;
    case "dies":
      return `Mark every object that dies by its count when ${quoted(given.without)} ${given.without.length === 1 ? "lets" : "let"} go ${when}.`;
    case "weaken":
      return `Mark what should be weak, so that nothing dies early, and counting frees ${subjectWords(given.of)} when ${quoted(given.without)} ${given.without.length === 1 ? "lets" : "let"} go ${when}.`;
  }
}

/** What must hold of a selection. */
export function taskWords(given: Task): string {
  const when = momentWords(given.at);
  switch (given.ask) {
    case "keeps-alive":
      return `without the references that you mark, ${subjectWords(given.of)} dies ${when}, and none of them is superfluous`;
    case "dies":
      return `you mark every object that dies by its count when ${quoted(given.without)} ${given.without.length === 1 ? "lets" : "let"} go ${when}`;
    case "weaken":
      return `with the marked references weak, nothing dies early, and counting frees ${subjectWords(given.of)} when ${quoted(given.without)} ${given.without.length === 1 ? "lets" : "let"} go ${when}`;
  }
}

const quoted = (paths: readonly string[]) => joinWords(paths.map((each) => `\`${each}\``));

/** The lines of an answer. */
export function pathsOf(answer: string): readonly string[] {
  return [
    ...new Set(
      answer
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ];
}

function references(snapshot: Snapshot, paths: readonly string[]): readonly HeldReference[] {
  return paths.map((each) => {
    const held = referenceAt(snapshot, each);
    if (typeof held === "string") throw new Undecided(held);
    return held;
  });
}

interface Verdict {
  readonly passed: boolean;
  readonly found: string;
  readonly objects: readonly ObjectId[];
}

function judgeKeepsAlive(
  evidence: Evidence,
  snapshot: Snapshot,
  given: Task & { ask: "keeps-alive" },
  marked: readonly HeldReference[],
): Verdict {
  const id = evidence.resolveOne(given.of, given.at);
  const name = objectWords(evidence, id, snapshot);
  if (marked.length === 0) return { passed: false, found: "nothing is marked", objects: [id] };
  const dies = (cut: readonly HeldReference[]) => whatWouldDie(snapshot, cut).byCount.has(id);
  if (!dies(marked)) {
    const doom = whatWouldDie(snapshot, marked);
    const still = holdersWords(snapshot, id);
    const found = doom.byCollector.has(id)
      ? `${name} would be out of reach, but its count would not be 0: only the collector could free it`
      : `${name} would live on; it is held by ${still}`;
    return { passed: false, found, objects: [id] };
  }
  const idle = marked.find((each) => dies(marked.filter((other) => other !== each)));
  if (idle !== undefined) {
    return {
      passed: false,
      found: `${name} dies without ${wordsOf(snapshot, idle)} being marked, too`,
      objects: [id],
    };
  }
  return { passed: true, found: `${name} dies: its count is 0`, objects: [id] };
}

/** What of a death a learner is asked about: objects of the program, without numbers and texts. */
function shown(snapshot: Snapshot, ids: Iterable<ObjectId>): readonly ObjectId[] {
  return [...ids].filter((id) => {
    const object = objectOf(snapshot, id);
    return object !== undefined && object.origin === "program" && !isSimple(object);
  });
}

function judgeDies(
  snapshot: Snapshot,
  given: Task & { ask: "dies" },
  marked: readonly HeldReference[],
): Verdict {
  const wanted = shown(snapshot, whatWouldDie(snapshot, references(snapshot, given.without)).byCount);
  const chosen = [...new Set(marked.map((held) => held.reference.target))];
  const name = (id: ObjectId) => {
    const object = objectOf(snapshot, id);
    return object === undefined ? `object #${id}` : nameOf(object);
  };
  const survivor = chosen.find((id) => !wanted.includes(id));
  if (survivor !== undefined) {
    return {
      passed: false,
      found: `${name(survivor)} would not die; it is held by ${holdersWords(snapshot, survivor)}`,
      objects: [survivor],
    };
  }
  const missed = wanted.filter((id) => !chosen.includes(id));
  if (missed.length > 0) {
    const verb = missed.length === 1 ? "is" : "are";
    return {
      passed: false,
      found: `${missed.length} more ${missed.length === 1 ? "object" : "objects"} would die that ${verb} not marked`,
      objects: missed,
    };
  }
  return {
    passed: true,
    found: wanted.length === 0 ? "nothing dies" : `${joinWords(wanted.map(name))} would die`,
    objects: wanted,
  };
}

function judgeWeaken(
  evidence: Evidence,
  snapshot: Snapshot,
  given: Task & { ask: "weaken" },
  marked: readonly HeldReference[],
): Verdict {
  const ids = evidence.resolve(given.of, given.at);
  if (marked.length === 0) return { passed: false, found: "nothing is marked", objects: ids };
  const early = shown(snapshot, whatWouldDie(snapshot, marked).byCount);
  const [first] = early;
  if (first !== undefined) {
    return {
      passed: false,
      found: `${objectWords(evidence, first, snapshot)} would die at once: a weak reference does not keep it`,
      objects: early,
    };
  }
  const gone = references(snapshot, given.without);
  const left = (cut: readonly HeldReference[]) => {
    const { byCount } = whatWouldDie(snapshot, [...cut, ...gone]);
    return ids.filter((id) => !byCount.has(id));
  };
  const waiting = left(marked);
  if (waiting.length > 0) {
    const names = joinWords(waiting.map((id) => objectWords(evidence, id, snapshot)));
    return { passed: false, found: `${names} would still wait for the collector`, objects: waiting };
  }
  const idle = marked.find((each) => left(marked.filter((other) => other !== each)).length === 0);
  if (idle !== undefined)
    return { passed: false, found: `${wordsOf(snapshot, idle)} need not be weak`, objects: ids };
  return { passed: true, found: "nothing is left for the collector", objects: ids };
}

export const kind = defineKind<Task>({
  name: "point",
  about:
    "Mark references or objects in a heap: what keeps this alive, what would die, which reference to weaken.",
  answer: "selection",
  block: "text",
  needs: ["Program", "Solution", "Explanation", "Hint", "Wrong answer"],
  allows: [],
  checks: "none",
  implicit: ["selection"],
  detail: task,
  template,
  /** Nothing is marked. */
  starter: () => "",
  programOf: (exercise: Exercise) => exercise.program ?? "",
  comparesWithSolution: false,

  judge(exercise, answer, { run }) {
    const given = exercise.detail as Task;
    const evidence = new Evidence(run, exercise.labels);
    const event = evidence.eventOf(given.at);
    const snapshot = evidence.snapshotAt(event);
    const base = { id: "selection", words: taskWords(given), event, parts: [] };
    let finding: Finding;
    try {
      const marked = references(snapshot, pathsOf(answer));
      const unique = marked.filter(
        (held, index) => marked.findIndex((other) => slotOf(other) === slotOf(held)) === index,
      );
      const verdict =
        given.ask === "keeps-alive"
          ? judgeKeepsAlive(evidence, snapshot, given, unique)
          : given.ask === "dies"
            ? judgeDies(snapshot, given, unique)
            : judgeWeaken(evidence, snapshot, given, unique);
      finding = { ...base, ...verdict, decided: true };
    } catch (error) {
      if (!(error instanceof Undecided) && !(error instanceof Error && /names no object/.test(error.message)))
        throw error;
      finding = { ...base, passed: false, decided: false, found: error.message, objects: [] };
    }
    return reportOf(exercise, run.end, [finding]);
  },
});
