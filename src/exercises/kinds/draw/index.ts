/**
 * Draw: build the heap that a program has at one of its lines, before it runs. The answer is a drawing as JSON; it is
 * compared with the machine's own heap, and with the heaps of wrong models: who draws one of those holds its belief.
 */
import { beliefs } from "../../beliefs/inventory.ts";
import { Evidence } from "../../grading/evidence.ts";
import { type Finding, reportOf } from "../../grading/grade.ts";
import { defineKind, type Mistake } from "../../grading/kind.ts";
import { momentWords } from "../../parse/subject.ts";
import { sameDrawing } from "../../heap/compare.ts";
import { type Drawing, drawingOf, emptyDrawing } from "../../heap/drawing.ts";
import { comparison } from "../../heap/finding.ts";
import { frameKeys, frameOf, momentOf } from "../../heap/frame.ts";
import { readDrawing } from "../../heap/json.ts";
import type { Exercise } from "../../schema.ts";
import { mapOf, type Read, record, text } from "../../shape.ts";
import type { RunResult } from "../../../runner/protocol.ts";
import { template } from "./template.ts";

const detail = record({ "wrong-models": mapOf(text) }, frameKeys);
/** `wrong-models`: by the id of the misconception, the difference that its drawing shows, in words. */
export type DrawDetail = Read<typeof detail>;

/** The heap that is to be drawn, out of a run of the program (by CPython's rules or by others). */
export function wantedDrawing(exercise: Exercise, run: RunResult): Drawing {
  const given = exercise.detail as DrawDetail;
  const evidence = new Evidence(run, exercise.labels);
  return drawingOf(evidence.snapshotAt(evidence.eventOf(momentOf(given))), frameOf(given));
}

/** The misconception whose heap the learner drew, or null. `byBelief` holds the drawings of the wrong models. */
export function beliefDrawn(drawn: Drawing, byBelief: ReadonlyMap<string, Drawing>): string | null {
  for (const [belief, drawing] of byBelief) if (sameDrawing(drawn, drawing)) return belief;
  return null;
}

export const kind = defineKind<DrawDetail>({
  name: "draw",
  about: "Draw the heap that a program has at one of its lines.",
  answer: "heap",
  block: "text",
  needs: ["Program", "Explanation", "Hint"],
  allows: ["Belief"],
  checks: "none",
  implicit: ["drawing"],
  detail,

  mistakes(given, exercise) {
    const mistakes: Mistake[] = [];
    for (const belief of Object.keys(given["wrong-models"])) {
      const path = ["wrong-models", belief];
      const known = beliefs.get(belief);
      if (known === undefined) mistakes.push({ path, message: `no misconception has the id "${belief}"` });
      else if (known.rule === null) mistakes.push({ path, message: `"${belief}" is no rule of the machine` });
      if (exercise.beliefNotes[belief] === undefined) {
        mistakes.push({ path, message: `there is no section "## Belief: ${belief}" for who draws this` });
      }
    }
    return mistakes;
  },

  template,
  starter: () => JSON.stringify(emptyDrawing),
  programOf: (exercise) => exercise.program ?? "",
  comparesWithSolution: false,

  judge(exercise, answer, { run }) {
    const given = exercise.detail as DrawDetail;
    const at = momentOf(given);
    const evidence = new Evidence(run, exercise.labels);
    const words = `the drawing is the heap ${momentWords(at)}`;
    const drawn = readDrawing(answer);
    const finding: Finding =
      typeof drawn === "string"
        ? {
            id: "drawing",
            words,
            passed: false,
            decided: false,
            found: drawn,
            event: evidence.eventOf(at),
            objects: [],
            parts: [],
          }
        : comparison("drawing", words, drawn, wantedDrawing(exercise, run), evidence, at, "real");
    return reportOf(exercise, run.end, [finding]);
  },
});
