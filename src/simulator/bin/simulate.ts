#!/usr/bin/env node
/**
 * The simulator in a terminal.
 *
 *   simulate FILE.py               prints what `python FILE.py` prints; traceback to stderr, the same exit status
 *   simulate --snapshot FILE.py    prints the final heap as JSON
 *   simulate --trace FILE.py       prints the events, one JSON object a line
 *   simulate --dis FILE.py         prints the instructions, one JSON object a line, without running the file
 *   simulate --explore K [--every-instruction] FILE.py
 *                                  runs every schedule of the program's threads with at most K pre-emptions; prints as JSON
 *                                  how many there are and each distinct outcome with its shortest schedule. A switch comes at
 *                                  the checks of CPython 3.13, or before every instruction
 *   --free-threaded, before FILE.py, to run, record or explore
 *                                  a model of the build without a GIL: threads go on in step, a switch may come before every
 *                                  instruction, counts are biased, lists and dicts have locks
 *   --unlocked-counts, likewise    what if there were neither a GIL nor atomic counts: a switch comes between the read and
 *                                  the write of a count; objects die too early, or leak
 *   simulate --malloc-trace FILE   replays a trace of the small-object allocator and prints the same lines
 *
 * Exit status 2, with a text that says what is supported, for what lies outside the modelled language; 3, with what led to
 * it, for a contradiction in the machine itself.
 */
import { readFileSync, existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { compile } from "../compiler/compile.ts";
import { disassemble } from "../compiler/dis.ts";
import { createSession, explore, runPlain, type SessionResult } from "../index.ts";
import { misalignmentOf, replayTrace } from "../memory/malloc-trace.ts";
import { MachineFault } from "../objects/object.ts";
import type { Machine } from "../snapshot/schedule.ts";

const USAGE = `usage: simulate [--snapshot | --trace] [--free-threaded | --unlocked-counts] FILE.py
       simulate --explore K [--every-instruction | --free-threaded | --unlocked-counts] FILE.py
       simulate --dis FILE.py
       simulate --malloc-trace FILE`;

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (e) {
    return fail(`simulate: can't open file '${file}': ${(e as Error).message}`);
  }
}

/** Importable files beside the program, read when an import asks for them. */
function filesBeside(file: string): Record<string, string> {
  const folder = dirname(file);
  return new Proxy<Record<string, string>>(
    {},
    {
      get(_target, name) {
        const path = join(folder, String(name));
        return existsSync(path) ? readFileSync(path, "utf8") : undefined;
      },
    },
  );
}

/** Runs a program and records it. */
function record(file: string): SessionResult {
  const session = createSession(
    { source: readText(file), filename: basename(file), files: filesBeside(file) },
    { budgets: { instructions: 5_000_000, bytes: 2 ** 31, output: 10_000_000 }, machine },
  );
  while (session.resume(1_000_000) === "running") {
    // until it ends
  }
  return session.result();
}

const args = process.argv.slice(2);
const machines = ["--free-threaded", "--unlocked-counts"];
const mode = args[0]?.startsWith("--") === true && !machines.includes(args[0]) ? args.shift() : "--run";
const preemptions = mode === "--explore" ? args.shift() : undefined;
/** Takes an option off the arguments. */
function take(option: string): boolean {
  if (args[0] !== option) return false;
  args.shift();
  return true;
}
const isEveryInstruction = mode === "--explore" && take("--every-instruction");
const machine: Machine = take("--free-threaded")
  ? "free-threaded"
  : take("--unlocked-counts")
    ? "unlocked-counts"
    : "3.13";
const file = args[0];
if (file === undefined || args.length > 1) fail(USAGE);

switch (mode) {
  case "--run": {
    // Lines for input() come from standard input, read when first asked for.
    let lines: string[] | null = null;
    try {
      const result = runPlain(readText(file), file, {
        files: filesBeside(file),
        machine,
        readLine() {
          lines ??= readFileSync(0, "utf8").replace(/\n$/, "").split("\n");
          return lines.shift() ?? null;
        },
        onOutput(stream, text) {
          (stream === "stdout" ? process.stdout : process.stderr).write(text);
        },
      });
      if (result.ended !== "exit") process.stderr.write(`${result.message}\n`);
      process.exitCode = result.status;
    } catch (e) {
      // Every run of a program is the same: a recorded one tells what led to the contradiction.
      if (!(e instanceof MachineFault)) throw e;
      const { end } = record(file);
      process.stderr.write(`${end.kind === "internal-error" ? end.message : e.message}\n`);
      process.exitCode = 3;
    }
    break;
  }
  case "--snapshot":
  case "--trace": {
    const { recording, end } = record(file);
    if (mode === "--snapshot")
      process.stdout.write(`${JSON.stringify(recording.snapshotAt(recording.eventCount))}\n`);
    else
      for (let i = 0; i < recording.eventCount; i++)
        process.stdout.write(`${JSON.stringify(recording.event(i))}\n`);
    if (end.kind !== "exit") process.stderr.write(`${end.message}\n`);
    process.exitCode = end.status;
    break;
  }
  case "--explore": {
    if (preemptions === undefined || !/^\d$/.test(preemptions)) fail(USAGE);
    const exploration = explore(readText(file), basename(file), {
      preemptions: Number(preemptions),
      checkpoints: isEveryInstruction ? "instruction" : "3.13",
      machine,
      files: filesBeside(file),
    });
    process.stdout.write(`${JSON.stringify(exploration, null, 2)}\n`);
    break;
  }
  case "--dis": {
    const outcome = compile(readText(file), file);
    if (!outcome.ok) {
      const e = outcome.error;
      process.stderr.write(`  File "${e.filename}", line ${e.lineno}\n${e.type}: ${e.msg}\n`);
      process.exit(1);
    }
    for (const i of disassemble(outcome.result.unit)) {
      process.stdout.write(
        `${JSON.stringify({ code: i.code, line: i.line, op: i.op, argrepr: i.argrepr })}\n`,
      );
    }
    break;
  }
  case "--malloc-trace": {
    const bytes = readFileSync(file);
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    process.stdout.write(replayTrace(text, misalignmentOf(basename(file))));
    break;
  }
  default:
    fail(`simulate: unknown option ${mode}\n${USAGE}`);
}
