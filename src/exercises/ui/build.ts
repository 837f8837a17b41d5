/**
 * The learner's part of an exercise as it stands in a page before any script runs. Only a build calls this: it runs
 * programs, highlights code and draws pictures.
 */
import { nameOf, objectOf, type RunEnd, type Snapshot } from "@refcounted/simulator/snapshot";
import { highlightPython } from "../../components/code/python.ts";
import { buildRun } from "../../lab/build-run.ts";
import { stillOf } from "../../lab/still.ts";
import { toMarkup } from "../../lab/tree/tree.ts";
import { drawNamesAndObjects } from "../../lab/views/names-and-objects/draw.ts";
import { folded, shownOf } from "../../lab/views/names-and-objects/fold.ts";
import { layoutOfMoment } from "../../lab/views/names-and-objects/view.ts";
import { drawTwin } from "../../lab/views/text-twin/draw.ts";
import { threadsOf } from "../../lab/views/threads/model.ts";
import type { RunResult } from "../../runner/protocol.ts";
import { beliefs } from "../beliefs/inventory.ts";
import { asProgram, withSymptoms } from "../grading/answer.ts";
import { Evidence } from "../grading/evidence.ts";
import type { Drawing } from "../heap/drawing.ts";
import { frameOf, momentOf } from "../heap/frame.ts";
import { pointableObjects, pointableReferences } from "../heap/references.ts";
import { type DrawDetail, wantedDrawing } from "../kinds/draw/index.ts";
import type { InverseDetail } from "../kinds/inverse/index.ts";
import { offered } from "../kinds/order/index.ts";
import { scheduleOf } from "../kinds/schedule/schedule.ts";
import { questionOf, type Task } from "../kinds/point/index.ts";
import { choicesOf, type PredictDetail, questionWords } from "../kinds/predict/index.ts";
import { momentWords } from "../parse/subject.ts";
import type { Exercise } from "../schema.ts";
import { scheduleLog } from "./schedule-log.ts";
import { type Extra, payloadOf, type WorkProps } from "./payload.ts";

/** A picture of one moment and the same in words. */
function pictureOf(snapshot: Snapshot, label: string): { picture: string; words: string } {
  const layout = layoutOfMoment(snapshot, folded);
  return {
    picture: toMarkup(drawNamesAndObjects(snapshot, layout, { label })),
    words: toMarkup(drawTwin(snapshot, layout)),
  };
}

async function runOf(exercise: Exercise, source: string, rules: readonly string[] = []): Promise<RunResult> {
  return buildRun(asProgram(source), rules.length === 0 ? {} : { rules }, exercise.file);
}

async function extraOf(exercise: Exercise): Promise<Extra> {
  switch (exercise.kind) {
    case "predict": {
      const detail = exercise.detail as PredictDetail;
      return {
        kind: "choice",
        question: questionWords(detail.ask),
        choices: choicesOf(detail),
        answer: detail.answer,
      };
    }
    case "order":
      return { kind: "order", offered: offered(exercise) };
    case "inverse": {
      const detail = exercise.detail as InverseDetail;
      const evidence = new Evidence(await runOf(exercise, exercise.solution ?? ""), exercise.labels);
      const snapshot = evidence.snapshotAt(evidence.eventOf(momentOf(detail)));
      return { kind: "picture", ...pictureOf(snapshot, "The heap that the program must make") };
    }
    case "schedule":
      return scheduleExtra(exercise);
    case "point":
      return pointExtra(exercise);
    case "draw":
      return drawExtra(exercise);
    default:
      return { kind: "program" };
  }
}

async function pointExtra(exercise: Exercise): Promise<Extra> {
  const task = exercise.detail as Task;
  const evidence = new Evidence(await runOf(exercise, exercise.program ?? ""), exercise.labels);
  const snapshot = evidence.snapshotAt(evidence.eventOf(task.at));
  const all = task.ask === "dies" ? pointableObjects(snapshot) : pointableReferences(snapshot);
  const options = all.map(({ path, words, target }) => {
    const object = objectOf(snapshot, target);
    const leads = task.ask === "dies" || object === undefined ? "" : nameOf(object);
    return { path, words: words.replaceAll("`", ""), target: leads.replaceAll("`", ""), object: target };
  });
  return {
    kind: "point",
    question: questionOf(task),
    options,
    ...pictureOf(snapshot, `The heap ${momentWords(task.at)}`),
  };
}

async function scheduleExtra(exercise: Exercise): Promise<Extra> {
  const options = { policy: scheduleOf(exercise, "") };
  const result = await buildRun(asProgram(exercise.program ?? ""), options, exercise.file);
  const log = scheduleLog(result);
  if (log.choices.length === 0) throw new Error(`${exercise.file}: its program leaves no choice of threads`);
  return { kind: "schedule", question: "Where does another thread take the GIL?", log };
}

async function drawExtra(exercise: Exercise): Promise<Extra> {
  const detail = exercise.detail as DrawDetail;
  const program = exercise.program ?? "";
  const wanted = wantedDrawing(exercise, await runOf(exercise, program));
  const wrong: Record<string, Drawing> = {};
  for (const belief of Object.keys(detail["wrong-models"])) {
    const rule = beliefs.get(belief)?.rule;
    if (rule != null) wrong[belief] = wantedDrawing(exercise, await runOf(exercise, program, [rule]));
  }
  const usual = ["list", "tuple", "dict", "set"];
  const types = [...new Set([...wanted.objects.map((object) => object.type), ...usual])];
  const { counts } = frameOf(detail);
  return {
    kind: "draw",
    question: `Draw the heap ${momentWords(momentOf(detail))}.`,
    names: wanted.names.map(({ scope, name }) => ({ scope, name })),
    types,
    counts,
    wrong,
  };
}

/** Why an exercise's own program cannot be shown, or null. */
function unusable(end: RunEnd): string | null {
  return end.kind === "unsupported" || end.kind === "internal-error" ? end.message : null;
}

/** Kinds that are answered without a bench: its picture is never shown. */
const benchless: ReadonlySet<Exercise["kind"]> = new Set(["draw", "order", "point", "schedule"]);

/** Threads are what a program with several is about; of its objects the machinery of threads would hide the rest. */
const viewsOfThreads = ["threads", "names", "ledger"] as const;

/** The bench before the first run: of the program that the learner finds, or of none. */
async function benchOf(exercise: Exercise): Promise<Pick<WorkProps, "still" | "views">> {
  const source = exercise.starter ?? exercise.program;
  if (source === null) {
    const still = {
      lines: [],
      picture: "",
      twin: "",
      sentence: "",
      output: "",
      ran: null,
      next: null,
      where: "",
      index: 0,
      last: 0,
    };
    return { still, views: ["names", "ledger"] };
  }
  const lines = await highlightPython(source.replace(/\n$/, ""));
  const result = await runOf(exercise, source);
  const problem = unusable(result.end);
  if (problem !== null) throw new Error(`${exercise.file}: its program cannot be run: ${problem}`);
  // A prediction must not be answered by its own picture: it is drawn before the first line.
  const at = exercise.kind === "predict" || exercise.kind === "draw" ? 0 : "end";
  const views = threadsOf(result.recording) === null ? (["names", "ledger"] as const) : viewsOfThreads;
  const drawn = stillOf(result.recording, at, "line", exercise.file, {
    view: views[0],
    shown: shownOf(exercise.show),
    id: `exercise-${exercise.id}-still`,
  });
  const still = benchless.has(exercise.kind) ? { ...drawn, picture: "", twin: "" } : drawn;
  return { still: { ...still, lines }, views };
}

export async function workOf(exercise: Exercise): Promise<WorkProps> {
  const solution = exercise.solution;
  return {
    payload: payloadOf(
      await withSymptoms(exercise, (program, options = {}) => buildRun(program, options, exercise.file)),
    ),
    extra: await extraOf(exercise),
    ...(await benchOf(exercise)),
    solutionLines: solution === null ? [] : await highlightPython(solution.replace(/\n$/, "")),
  };
}
