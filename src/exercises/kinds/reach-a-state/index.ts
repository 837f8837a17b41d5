/** Reach a state: edit a program until the checks on its heap and its history hold. */
import { grade } from "../../grading/grade.ts";
import { defineKind } from "../../grading/kind.ts";
import { record } from "../../shape.ts";
import { template } from "./template.ts";

export const kind = defineKind({
  name: "reach-a-state",
  about: "Edit a program until the checks on its heap and its history hold.",
  answer: "program",
  block: "python",
  needs: ["Starter", "Solution", "Explanation", "Hint", "Wrong answer"],
  allows: [],
  checks: "needed",
  implicit: [],
  detail: record({}),
  template,
  starter: (exercise) => exercise.starter ?? "",
  programOf: (_exercise, answer) => answer,
  comparesWithSolution: false,
  judge: (exercise, _answer, { run }) => grade(exercise, run),
});
