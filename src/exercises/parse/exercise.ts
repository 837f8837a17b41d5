/**
 * An author's file becomes an Exercise, or an AuthoringError that names the file and the line. The format stands
 * in content/authoring/exercises.mdx; this file is its other half and nothing else knows it.
 */
import { showable } from "../../lab/options.ts";
import { kinds } from "../grading/kinds.ts";
import type { Kind, SectionName } from "../grading/kind.ts";
import { moment, subject } from "../grading/subject-shape.ts";
import { aspects, type CheckSpec, type Exercise, type Label, type WrongAnswer } from "../schema.ts";
import { isMapping, list, mapOf, record, type Shape, ShapeError, text, word } from "../shape.ts";
import { CheckReader, flatChecks } from "./checks.ts";
import { AuthoringError } from "./error.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { readProgram, readSections, type Section } from "./sections.ts";

/** Front matter keys that every kind has. */
const common = ["title", "kind", "rows", "beliefs", "labels", "free", "show", "checks", "stays"];

const labels: Shape<Readonly<Record<string, Label>>> = mapOf({
  expects: "{ of: name, at: here }",
  read(value, path) {
    const read = record({ of: subject }, { at: moment }).read(value, path);
    return { of: read.of, at: read.at ?? { when: "end" } };
  },
});

/** `content/chapters/01-names/exercises/kept-history.md` → chapter and id. */
export function placeOf(file: string): { chapter: string; id: string } {
  const parts = file.replaceAll("\\", "/").split("/");
  const id = (parts.at(-1) ?? "").replace(/\.md$/, "");
  const chapter = parts.at(-2) === "exercises" ? (parts.at(-3) ?? "") : "";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new AuthoringError(
      file,
      1,
      "the file's name is the exercise's id: small letters, digits and single dashes",
    );
  }
  if (chapter === "")
    throw new AuthoringError(file, 1, "an exercise stands in the folder exercises/ of its chapter");
  return { chapter, id };
}

/** Reads one file. `file` is its path from the project's root. */
export function parseExercise(source: string, file: string): Exercise {
  const place = placeOf(file);
  const front = readFrontMatter(source, file);
  try {
    return readExercise(front, file, place);
  } catch (error) {
    if (error instanceof ShapeError)
      throw new AuthoringError(file, front.lineOf(error.path), messageOf(error));
    throw error;
  }
}

/** "checks.1.refcount.is: expected a number …": the path says which of several equal keys is meant. */
function messageOf(error: ShapeError): string {
  const where = error.path.map((step) => (typeof step === "number" ? String(step + 1) : step)).join(" › ");
  return where === "" ? error.message : `${where}: ${error.message}`;
}

function readExercise(front: FrontMatter, file: string, place: { chapter: string; id: string }): Exercise {
  const { data } = front;
  const field = <T>(key: string, shape: Shape<T>): T => {
    if (!(key in data)) throw new ShapeError([], `the front matter has no "${key}"`);
    return shape.read(data[key], [key]);
  };
  const optional = <T>(key: string, shape: Shape<T>, fallback: T): T =>
    key in data ? field(key, shape) : fallback;

  const kindName = field("kind", text);
  const kind = kinds.get(kindName);
  if (kind === undefined) {
    throw new ShapeError(["kind"], `unknown kind "${kindName}" (known: ${[...kinds.keys()].join(", ")})`);
  }
  const reader = new CheckReader(front.lineOf);
  const readChecks = (key: string): readonly CheckSpec[] =>
    key in data ? reader.readAll(data[key], [key]) : [];
  const checks = readChecks("checks");
  const stays = readChecks("stays");
  if (kind.checks === "needed" && checks.length === 0)
    throw new ShapeError([], `the front matter has no "checks"`);
  if (kind.checks === "none" && checks.length > 0) {
    throw new ShapeError(["checks"], `an exercise of the kind "${kind.name}" has no checks`);
  }
  const own = Object.fromEntries(Object.entries(data).filter(([key]) => !common.includes(key)));

  const sections = readSections(front.body, front.bodyLine, file);
  checkSections(sections, kind, file);
  const one = (name: SectionName): Section | undefined => sections.find((section) => section.name === name);
  const program = (name: SectionName): string | null => {
    const section = one(name);
    const language = name === "Solution" ? kind.block : "python";
    return section === undefined ? null : readProgram(section, file, language).program;
  };
  const solution = one("Solution");
  const exercise: Exercise = {
    ...place,
    file,
    title: field("title", text),
    kind: kind.name,
    rows: optional("rows", list(text, 0), []),
    beliefs: optional("beliefs", list(text, 0), []),
    labels: optional("labels", labels, {}),
    free: optional("free", list(word(...aspects), 0), []),
    show: optional("show", list(word(...showable), 0), []),
    checks,
    stays,
    prompt: sections[0]?.text ?? "",
    starter: program("Starter"),
    program: program("Program"),
    solution: program("Solution"),
    solutionNote: solution === undefined ? "" : readProgram(solution, file, kind.block).after,
    explanation: one("Explanation")?.text ?? "",
    hints: sections.filter((section) => section.name === "Hint").map((section) => section.text),
    wrong: sections
      .filter((section) => section.name === "Wrong answer")
      .map((section) => readWrongAnswer(section, file, kind, [...checks, ...stays])),
    beliefNotes: Object.fromEntries(
      sections.filter((section) => section.name === "Belief").map((section) => [section.title, section.text]),
    ),
    detail: kind.detail.read(own, []),
    lines: Object.fromEntries(sections.map((section) => [section.title || section.name, section.line])),
  };
  if (exercise.prompt === "") {
    throw new AuthoringError(
      file,
      front.bodyLine,
      "there is no prompt: say what to do, before the first heading",
    );
  }
  checkLabels(exercise, file);
  for (const { path, message } of kind.mistakes?.(exercise.detail, exercise) ?? [])
    throw new ShapeError(path, message);
  return exercise;
}

function checkSections(sections: readonly Section[], kind: Kind, file: string): void {
  const named = sections.slice(1);
  for (const name of kind.needs) {
    if (named.some((section) => section.name === name)) continue;
    const last = sections.at(-1)?.line ?? 1;
    throw new AuthoringError(
      file,
      last,
      `an exercise of the kind "${kind.name}" needs a section "## ${name}"`,
    );
  }
  const repeatable = ["Hint", "Wrong answer", "Belief"];
  const seen = new Set<string>();
  for (const section of named) {
    const known = [...kind.needs, ...kind.allows] as string[];
    if (!known.includes(section.name)) {
      throw new AuthoringError(
        file,
        section.line,
        `an exercise of the kind "${kind.name}" has no section "${section.name}"`,
      );
    }
    const key = repeatable.includes(section.name) ? `${section.name}: ${section.title}` : section.name;
    if (seen.has(key) && section.name !== "Hint") {
      throw new AuthoringError(file, section.line, `a second section "${key}"`);
    }
    seen.add(key);
    if (section.text === "") throw new AuthoringError(file, section.line, `the section "${key}" is empty`);
  }
}

const wrongAnswerKeys = ["fails", "says", "belief"];

/** The short list at the top of a wrong answer, its program, and the words after it. */
function readWrongAnswer(
  section: Section,
  file: string,
  kind: Kind,
  specs: readonly CheckSpec[],
): WrongAnswer {
  const { program, before, after } = readProgram(section, file, kind.block);
  const fields = new Map<string, string>();
  before.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const match = /^-\s+(\w+):\s*(.+?)\s*$/.exec(line);
    const [, key = "", value = ""] = match ?? [];
    if (!wrongAnswerKeys.includes(key) || fields.has(key)) {
      const message = `expected a line such as "- fails: refcount" (known: ${wrongAnswerKeys.join(", ")}), found "${line}"`;
      throw new AuthoringError(file, section.textLine + index, message);
    }
    fields.set(key, value.replace(/^"(.*)"$/, "$1"));
  });
  const fails = fields.get("fails");
  if (fails === undefined) {
    throw new AuthoringError(file, section.line, "a wrong answer says which check must fail: - fails: …");
  }
  const ids = [...kind.implicit, ...flatChecks(specs).map((spec) => spec.id)];
  if (!ids.includes(fails)) {
    const line = section.textLine + before.split("\n").findIndex((each) => each.includes("fails:"));
    throw new AuthoringError(file, line, `no check has the id "${fails}" (there are: ${ids.join(", ")})`);
  }
  if (after === "") {
    throw new AuthoringError(
      file,
      section.line,
      "a wrong answer needs words for the learner, after its program",
    );
  }
  return {
    title: section.title,
    program,
    fails,
    says: fields.get("says") ?? null,
    belief: fields.get("belief") ?? null,
    feedback: after,
    symptoms: null,
    line: section.line,
  };
}

/** Every `label word` of a check must be declared. */
function checkLabels(exercise: Exercise, file: string): void {
  const visit = (value: unknown, line: number): void => {
    if (Array.isArray(value)) for (const entry of value) visit(entry, line);
    else if (isMapping(value)) {
      if (
        value["by"] === "label" &&
        typeof value["name"] === "string" &&
        !(value["name"] in exercise.labels)
      ) {
        const known = Object.keys(exercise.labels).join(", ") || "none";
        throw new AuthoringError(file, line, `no label "${value["name"]}" is declared (declared: ${known})`);
      }
      for (const entry of Object.values(value)) visit(entry, line);
    }
  };
  for (const spec of flatChecks([...exercise.checks, ...exercise.stays])) {
    if ("params" in spec) visit(spec.params, spec.line);
  }
}
