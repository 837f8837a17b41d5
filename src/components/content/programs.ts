/**
 * The programs of the course as prose quotes them: a page names a program as it names a picture, relative to
 * itself, and gets its source and what CPython was recorded to say about it (tests/tools/record-content.py).
 * Numbers in prose are quoted from these recordings and from nowhere else; tests/content holds the simulator
 * to the same recordings. A page that quotes a program, a line or a name that is not there fails the build.
 */

const sources = import.meta.glob<string>("/content/**/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
});
const recordings = import.meta.glob<string>("/content/**/recorded/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

export interface QuotedProgram {
  /** From the project's root: `content/chapters/01-names/aliasing.py`. */
  readonly path: string;
  readonly name: string;
  readonly source: string;
}

/** `page` is the path of the page's file from the project's root; `program` is `./aliasing.py`, or `/chapters/…` from content/. */
export function quotedProgram(page: string | undefined, program: string): QuotedProgram {
  if (page === undefined) throw new Error(`A page without a file cannot quote ${program}.`);
  const base = program.startsWith("/") ? "file:///content/" : `file:///${page.replaceAll("\\", "/")}`;
  const path = decodeURIComponent(new URL(program.replace(/^\//, "./"), base).pathname);
  const source = sources[path];
  if (source === undefined) throw new Error(`${page}: there is no program ${path.slice(1)}.`);
  return { path: path.slice(1), name: path.slice(path.lastIndexOf("/") + 1), source };
}

/** Where what was recorded of a program stands; `ending` is ".out", ".3.9.out", ".counts". */
function recordingPath(program: QuotedProgram, ending: string): string {
  return `/${program.path.replace(/([^/]+)\.py$/, `recorded/$1${ending}`)}`;
}

/** What a CPython printed: 3.13.0, or the version that is named. */
export function recordedOutput(program: QuotedProgram, version?: string): string {
  const text = recordings[recordingPath(program, version === undefined ? ".out" : `.${version}.out`)];
  if (text === undefined)
    throw new Error(`${program.path}: nothing is recorded for Python ${version ?? "3.13"}.`);
  return text;
}

interface CountsAtLine {
  readonly line: number | null;
  readonly code: string;
  readonly counts: Readonly<Record<string, number | "immortal">>;
}

/**
 * How many references the object has that `name` is bound to just before `line` runs for the first time (`null`:
 * at the end of the program), in the code object `code`.
 */
export function recordedCount(
  program: QuotedProgram,
  line: number | null,
  name: string,
  code = "<module>",
): number | "immortal" {
  const text = recordings[recordingPath(program, ".counts")];
  if (text === undefined) throw new Error(`${program.path}: no counts are recorded.`);
  const moments = text
    .trim()
    .split("\n")
    .map((entry) => JSON.parse(entry) as CountsAtLine);
  const count = moments.find((moment) => moment.line === line && moment.code === code)?.counts[name];
  if (count === undefined) {
    throw new Error(`${program.path}: no count of \`${name}\` is recorded before line ${line} of ${code}.`);
  }
  return count;
}

/** The versions for which something is recorded beside a program, oldest first. */
export function recordedVersions(program: QuotedProgram): string[] {
  const stem = recordingPath(program, ".");
  return Object.keys(recordings)
    .filter((path) => path.startsWith(stem) && /^\d[\w.]*\.out$/.test(path.slice(stem.length)))
    .map((path) => path.slice(stem.length, -".out".length))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** Line `line` of an output (1-based, -1 is the last), or word `word` of that line. */
export function quote(output: string, place: string, line: number, word?: number): string {
  const lines = output.replace(/\n$/, "").split("\n");
  const text = lines.at(line > 0 ? line - 1 : line);
  if (text === undefined || line === 0) {
    throw new Error(`${place}: line ${line} is quoted, but the output has ${lines.length}.`);
  }
  if (word === undefined) return text;
  const found = text.split(/\s+/).at(word > 0 ? word - 1 : word);
  if (found === undefined || found === "")
    throw new Error(`${place}: line ${line} has no word ${word}: "${text}".`);
  return found;
}
