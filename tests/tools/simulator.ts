// The simulator as the tests see it: a program in, what `python FILE.py` prints out.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./fixtures.ts";

const cli = join(import.meta.dirname, "../../src/simulator/bin/simulate.ts");

/** One instruction as the simulator's `--dis` prints it. */
export interface Instruction {
  readonly code: string;
  readonly line: number | null;
  readonly op: string;
  readonly argrepr: string;
}

export interface Options {
  /** The folder whose `_*.py` files the program may import. */
  readonly folder?: string;
}

async function start(
  source: string,
  name: string,
  flags: readonly string[],
  options: Options,
): Promise<Outcome> {
  const place = mkdtempSync(join(tmpdir(), "refcounted-"));
  try {
    writeFileSync(join(place, name), source);
    for (const file of options.folder === undefined ? [] : readdirSync(options.folder)) {
      if (/^_\w*\.py$/.test(file)) symlinkSync(join(options.folder as string, file), join(place, file));
    }
    return await new Promise((resolve, reject) => {
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      const child = spawn(process.execPath, [cli, ...flags, name], {
        cwd: place,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child.stdout.on("data", (data: Buffer) => out.push(data));
      child.stderr.on("data", (data: Buffer) => err.push(data));
      child.on("error", reject);
      child.on("close", (status) => {
        const text = (parts: Buffer[]) => Buffer.concat(parts).toString("utf8").replaceAll(`${place}/`, "");
        resolve({ stdout: text(out), stderr: text(err), status: status ?? 128 });
      });
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Runs a program called `name` (no folder). */
export function simulate(source: string, name: string, options: Options = {}): Promise<Outcome> {
  return start(source, name, [], options);
}

/** The program's instructions in the form of a NAME.dis golden; null when it does not compile. */
export async function disassemble(source: string, name: string): Promise<string | null> {
  const { stdout, stderr, status } = await start(source, name, ["--dis"], {});
  if (status === 1) return null;
  if (status !== 0) throw new Error(stderr);
  let text = "";
  let last: string | undefined;
  for (const line of stdout.trimEnd().split("\n")) {
    const one = JSON.parse(line) as Instruction;
    if (one.code !== last) text += `code ${one.code}\n`;
    last = one.code;
    text += `${`${one.line ?? "-"} ${one.op} ${one.argrepr}`.trimEnd()}\n`;
  }
  return text;
}
