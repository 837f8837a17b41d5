// `npm run -s grade -- EXERCISE-ID FILE`: grades an answer in a terminal and prints the report as JSON.
//
// `npm run -s grade -- --sheet FILE` grades all answers of a file saved from the page "Your progress", and prints what of it
// is solved. Exit status 0: everything that the file claims; 1: less; 2: the file could not be read.
//
// FILE is the answer: a program (.py), for a prediction the choice as text, for a drawing its JSON, for pointing the
// paths, one a line; `-` reads standard input. Exit status 0: solved. 1: not solved. 2: it could not be graded.

import { readFileSync } from "node:fs";
import { runHere } from "../runner/direct.ts";
import { gradeAnswer, type Graded } from "./grading/answer.ts";
import type { Finding } from "./grading/grade.ts";
import { exerciseOf, library } from "./library.ts";
import type { Exercise } from "./schema.ts";
import { verifySheet } from "./sheet.ts";

const usage =
  "usage: npm run -s grade -- EXERCISE-ID FILE\n       npm run -s grade -- --list\n       npm run -s grade -- --sheet PROGRESS.json\n";

/** A finding without what only a page can use. */
function plainFinding({ id, words, passed, found, parts }: Finding): object {
  return { id, words, passed, found, ...(parts.length === 0 ? {} : { parts: parts.map(plainFinding) }) };
}

/** The report as the terminal prints it. */
export function printed({ report, run }: Graded): object {
  const { exercise, passed, end, checks, stays, known } = report;
  return {
    exercise,
    passed,
    end: { kind: end.kind, message: end.message, line: end.line },
    checks: checks.map(plainFinding),
    stays: stays.map(plainFinding),
    known,
    output: run.stdout,
  };
}

async function main([id, file, more]: readonly string[]): Promise<number> {
  if (id === "--list") {
    const lines = [...library().values()].map(({ id, kind, title }) => `${id}\t${kind}\t${title}\n`);
    process.stdout.write(lines.join(""));
    return 0;
  }
  if (id === "--sheet" && file !== undefined && more === undefined) {
    const rows = await verifySheet(readFileSync(file === "-" ? 0 : file, "utf8"), library(), runHere);
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return rows.every(({ claimed, result }) => !claimed || result === "solved") ? 0 : 1;
  }
  if (id === undefined || file === undefined || more !== undefined) {
    process.stderr.write(usage);
    return 2;
  }
  let exercise: Exercise;
  let answer: string;
  try {
    exercise = exerciseOf(id);
    answer = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const graded = await gradeAnswer(exercise, answer, runHere);
  process.stdout.write(`${JSON.stringify(printed(graded), null, 2)}\n`);
  return graded.report.passed ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
