/**
 * Order: put blocks of lines, some of them superfluous, in an order that reaches the state. A block is a line with
 * the lines that are indented under it; an answer is a program made of blocks.
 */
import { grade } from "../../grading/grade.ts";
import { defineKind, type Mistake } from "../../grading/kind.ts";
import type { Exercise } from "../../schema.ts";
import { list, record, text } from "../../shape.ts";
import { template } from "./template.ts";

export interface OrderDetail {
  /** Blocks that are not needed, each a program text of its own. */
  readonly extra: readonly string[];
}

/** The blocks of a program: lines that begin at the margin, each with what is indented under it. */
export function blocksOf(program: string): readonly string[] {
  const blocks: string[] = [];
  for (const line of program.split("\n")) {
    if (line.trim() === "") continue;
    const last = blocks.length - 1;
    const continues = /^\s/.test(line) || /^(elif|else|except|finally)\b/.test(line);
    const decorated = blocks[last]?.split("\n").every((each) => each.startsWith("@")) ?? false;
    if (last >= 0 && (continues || decorated)) blocks[last] += `\n${line}`;
    else blocks.push(line);
  }
  return blocks;
}

/** All blocks in the order in which they are offered: the same for everybody, and not the solution's. */
export function offered(exercise: Exercise): readonly string[] {
  const { extra } = exercise.detail as OrderDetail;
  const blocks = [...blocksOf(exercise.solution ?? ""), ...extra.flatMap(blocksOf)];
  const shuffled = shuffle(blocks, exercise.id);
  const solution = blocksOf(exercise.solution ?? "").join("\n");
  return shuffled.join("\n") === solution ? shuffled.toReversed() : shuffled;
}

/** Shuffles by a text, so that the order is fixed: a small generator (mulberry32) seeded by its characters. */
function shuffle(items: readonly string[], seed: string): readonly string[] {
  let state = [...seed].reduce((hash, char) => Math.imul(hash, 31) + char.charCodeAt(0), 7);
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [result[index] ?? "", result[other] ?? ""];
    result[index] = b;
    result[other] = a;
  }
  return result;
}

/** What of an answer was not offered: a block of its own, or one taken twice. */
export function foreignBlock(exercise: Exercise, answer: string): string | null {
  const left = [...offered(exercise)];
  for (const block of blocksOf(answer)) {
    const index = left.findIndex((each) => each.trimEnd() === block.trimEnd());
    if (index < 0) return block;
    left.splice(index, 1);
  }
  return null;
}

export const kind = defineKind<OrderDetail>({
  name: "order",
  about: "Put lines, some of them superfluous, in an order that reaches the state.",
  answer: "order",
  block: "python",
  needs: ["Solution", "Explanation", "Hint", "Wrong answer"],
  allows: [],
  checks: "needed",
  implicit: ["blocks"],
  detail: record({ extra: list(text) }),

  mistakes(_detail, exercise) {
    const mistakes: Mistake[] = [];
    for (const answer of exercise.wrong) {
      const foreign = foreignBlock(exercise, answer.program);
      if (foreign !== null && answer.fails !== "blocks") {
        const message = `the wrong answer "${answer.title}" uses a block that is not offered: ${foreign.split("\n")[0]}`;
        mistakes.push({ path: ["extra"], message });
      }
    }
    return mistakes;
  },

  template,
  /** Nothing is placed yet. */
  starter: () => "",
  programOf: (_exercise, answer) => answer,
  comparesWithSolution: false,

  judge(exercise, answer, { run }) {
    const foreign = foreignBlock(exercise, answer);
    if (foreign === null) return grade(exercise, run);
    const finding = {
      id: "blocks",
      words: "the program is made of the blocks that are offered, each at most once",
      passed: false,
      decided: true,
      found: `\`${foreign.split("\n")[0]}\` is not among them`,
      event: 0,
      objects: [],
      parts: [],
    };
    return grade(exercise, run, [finding]);
  },
});
