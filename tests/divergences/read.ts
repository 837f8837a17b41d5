// Reads the programs of this folder; README.md says what they are made of.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Divergence {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly learner: string;
  /** Real CPython prints something else from run to run. */
  readonly varies: boolean;
  readonly refuses: boolean;
  /** The program without its fields. */
  readonly program: string;
  readonly source: string;
  /** What native CPython 3.13.0 printed; null when that varies. */
  readonly native: string | null;
  /** What the simulator prints; null when it was never recorded. */
  readonly model: string | null;
}

const known = new Set(["what", "why", "learner", "native", "model"]);

/** Every divergence, in order of name. Throws, with the file's name, for one that says too little. */
export function readDivergences(folder = import.meta.dirname): Divergence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".py"))
    .sort()
    .map((file) => readOne(folder, file.slice(0, -".py".length)));
}

function readOne(folder: string, name: string): Divergence {
  const read = (suffix: string) => {
    const path = join(folder, name + suffix);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  };
  return parseDivergence(name, readFileSync(join(folder, `${name}.py`), "utf8"), {
    native: read(".out"),
    model: read(".model.out"),
  });
}

/** A program's fields, apart from any file; throws, with its name, for one that says too little. */
export function parseDivergence(
  name: string,
  source: string,
  outputs: Pick<Divergence, "native" | "model">,
): Divergence {
  const lines = source.split("\n");
  const fields = new Map<string, string>();
  let at = 0;
  let last: string | undefined;
  for (; at < lines.length && lines[at]?.startsWith("#"); at += 1) {
    const line = lines[at] ?? "";
    const start = /^# (\w+): (.+)$/.exec(line);
    if (start?.[1] !== undefined && start[2] !== undefined) {
      last = start[1];
      if (!known.has(last)) throw new Error(`${name}.py: unknown field "${last}"`);
      fields.set(last, start[2]);
    } else if (line.startsWith("#   ") && last !== undefined) {
      fields.set(last, `${fields.get(last)} ${line.slice("#   ".length)}`);
    } else {
      throw new Error(`${name}.py:${at + 1}: neither a field nor the continuation of one`);
    }
  }
  const field = (key: string): string => {
    const text = fields.get(key);
    if (text === undefined) throw new Error(`${name}.py: the field "${key}" is missing`);
    return text;
  };
  return {
    name,
    what: field("what"),
    why: field("why"),
    learner: field("learner"),
    varies: fields.get("native") === "varies",
    refuses: fields.get("model") === "refuses",
    program: lines.slice(at).join("\n"),
    source,
    ...outputs,
  };
}
