/** Reach a state: edit a program until the checks on its heap and its history hold. */
import { defineKind } from "../../grading/kind.ts";
import { record } from "../../shape.ts";

export const kind = defineKind({
  name: "reach-a-state",
  about: "Edit a program until the checks on its heap and its history hold.",
  answer: "program",
  needs: ["Starter", "Solution", "Explanation", "Hint", "Wrong answer"],
  allows: [],
  checks: "needed",
  detail: record({}),
});
