/**
 * All exercises of the course, by id: every file `content/chapters/<chapter>/exercises/<id>.md`. They are read for a
 * build, a test or a terminal, never in a page. A mistake in any of them is an AuthoringError, so that a build fails
 * even where no chapter shows the exercise yet.
 */
import { AuthoringError } from "./parse/error.ts";
import { parseExercise } from "./parse/exercise.ts";
import type { Exercise } from "./schema.ts";

/** Path from the project's root to the file's text. */
function readFiles(): Readonly<Record<string, string>> {
  if (import.meta.env) {
    const files = import.meta.glob<string>("/content/chapters/*/exercises/*.md", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^\//, ""), text]));
  }
  const { globSync, readFileSync } = process.getBuiltinModule("node:fs");
  const { fileURLToPath } = process.getBuiltinModule("node:url");
  const { join } = process.getBuiltinModule("node:path");
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const paths = globSync("content/chapters/*/exercises/*.md", { cwd: root });
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]),
  );
}

function readAll(): ReadonlyMap<string, Exercise> {
  const exercises = new Map<string, Exercise>();
  for (const [file, text] of Object.entries(readFiles()).toSorted(([a], [b]) => a.localeCompare(b))) {
    const exercise = parseExercise(text, file);
    const other = exercises.get(exercise.id);
    if (other !== undefined) {
      throw new AuthoringError(
        file,
        1,
        `the id "${exercise.id}" is taken by ${other.file}; ids are unique in the course`,
      );
    }
    exercises.set(exercise.id, exercise);
  }
  return exercises;
}

let read: ReadonlyMap<string, Exercise> | undefined;

/** Every exercise, in the order of chapters and file names. */
export function library(): ReadonlyMap<string, Exercise> {
  read ??= readAll();
  return read;
}

/** One exercise; an Error names those that are near where there is none of that id. */
export function exerciseOf(id: string): Exercise {
  const exercise = library().get(id);
  if (exercise !== undefined) return exercise;
  const near = [...library().keys()].filter((known) => known.split("-").some((part) => id.includes(part)));
  const hint = near.length === 0 ? "" : ` Is it one of these? ${near.slice(0, 6).join(", ")}`;
  throw new Error(`There is no exercise "${id}".${hint}`);
}
