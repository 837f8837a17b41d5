// Fixtures: programs with recorded goldens beside them (tests/conformance/README.md says what they are).

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";

/** What a program did. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export interface Fixture {
  /** "area/name". */
  readonly id: string;
  readonly area: string;
  /** The file's name with its extension, as tracebacks show it. */
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  readonly tags: ReadonlySet<string>;
  readonly golden: Outcome;
  /** The text of NAME.dis; null when the program does not compile. */
  readonly instructions: string | null;
}

/** Every tag with what it says. A fixture with an unknown tag is an error. */
export const tags: Readonly<Record<string, string>> = {
  size: "prints sizes of objects, which differ on 32 bits",
  address: "prints differences or reuse of addresses",
  immortal: "prints the count of an immortal object, another number on 32 bits",
  hash: "prints hashes, or the order of a set of strings or large numbers",
  digits: "shows how an int lies in memory, or a bound of a C type (sys.maxsize)",
  thread: "starts threads",
  process: "starts processes",
  exit: "prints while the interpreter exits, in the order of a real process's end",
  startup: "depends on what exists, or is imported, before the program's first line",
  deep: "nests or recurses deeper than the WebAssembly stack",
  platform: "shows an errno, its text, or another answer of the C library",
  loop: "runs an event loop, which Pyodide leaves to its host",
  location: "prints the program's own file name, path or frames below it",
  "gc-time": "prints something else when a collection runs wherever one may while the collector is enabled",
  library: "runs mostly a module's own Python code: what looks at every instruction takes samples",
  slow: "runs more instructions than a whole-heap check after each can take",
};

/** Tags of what Pyodide, a 32-bit build in which one process serves many programs, cannot confirm. */
const notForPyodide = new Set([
  "size",
  "address",
  "immortal",
  "hash",
  "digits",
  "thread",
  "process",
  "exit",
  "startup",
  "deep",
  "platform",
  "location",
  "loop",
]);

export function pyodideConfirms(fixture: Fixture): boolean {
  return [...fixture.tags].every((tag) => !notForPyodide.has(tag));
}

/** The tags of a program: its first line, `# tags: size gc-time`. */
export function readTags(source: string): Set<string> {
  const line = /^# tags:(.*)/.exec(source);
  return new Set(line?.[1]?.trim().split(/\s+/) ?? []);
}

/** Hides where an object lies: ` at 0x7f01…` in a repr, `<list 0x7f01…>` in a message of the collector. */
export function mask(text: string): string {
  return text.replaceAll(/(\bat|<[\w.]+) 0x[0-9a-fA-F]+/g, "$1 0x…");
}

export function readFixture(path: string, root: string): Fixture {
  const stem = path.slice(0, -".py".length);
  const source = readFileSync(path, "utf8");
  const read = (suffix: string) => (existsSync(stem + suffix) ? readFileSync(stem + suffix, "utf8") : null);
  const err = /^exit status (\d+)\n(.*)$/s.exec(read(".err") ?? "exit status 0\n");
  const stdout = read(".out");
  if (stdout === null || err === null)
    throw new Error(`${path}: run tests/tools/record.py, its golden is missing`);
  const id = relative(root, stem).split(sep).join("/");
  const tagSet = readTags(source);
  for (const tag of tagSet) {
    if (!Object.hasOwn(tags, tag)) throw new Error(`${path}: unknown tag "${tag}"`);
  }
  return {
    id,
    area: dirname(id),
    name: basename(path),
    folder: dirname(path),
    source,
    tags: tagSet,
    golden: { stdout, stderr: err[2] ?? "", status: Number(err[1]) },
    instructions: read(".dis"),
  };
}

/** Every fixture below a folder, in order of path. */
export function findFixtures(root: string): Fixture[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".py") && !basename(file).startsWith("_"))
    .sort()
    .map((file) => readFixture(join(root, file), root));
}
