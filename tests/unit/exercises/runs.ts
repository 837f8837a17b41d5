/** Runs for the checks' tests, cranked by hand: what a program's instructions would do to references. */
import type { Recording, RunEnd } from "@refcounted/simulator/snapshot";
import { AuthoringError } from "../../../src/exercises/parse/error.ts";
import { parseExercise } from "../../../src/exercises/parse/exercise.ts";
import type { Exercise } from "../../../src/exercises/schema.ts";
import type { RunResult } from "../../../src/runner/protocol.ts";
import { Heap } from "../lab/fixtures/heap.ts";

export function resultOf(recording: Recording): RunResult {
  const output = recording.outputAt(recording.eventCount);
  const written = (stream: "stdout" | "stderr") =>
    output
      .filter((part) => part.stream === stream)
      .map((part) => part.text)
      .join("");
  return {
    end: recording.end,
    recording,
    stdout: written("stdout"),
    stderr: written("stderr"),
    switches: [],
  };
}

/** One list of strings under two names and in a list; then the names go, one after the other. */
export function sharedList(): Recording {
  const heap = new Heap(
    'config = ["debug"]\nalias = config\nhistory = [config]\nprint(history)  # here\nalias = None\nconfig = None\n',
  );
  const none = heap.immortal("NoneType", "None");
  const debug = heap.constant("str", "'debug'", { interned: true });
  heap.line(1).push(debug).op("BUILD_LIST");
  heap.build("list", "item", ["0"]);
  heap.store("config");
  heap.line(2).load("config").store("alias");
  heap.line(3).load("config").op("BUILD_LIST");
  heap.build("list", "item", ["0"]);
  heap.store("history");
  heap.line(4).op("CALL").print("[['debug']]\n");
  heap.line(5).push(none).store("alias");
  heap.line(6).push(none).store("config");
  return heap.end();
}

/** Two nodes that hold each other, left without names; `collected` says whether a collection follows. */
export function island(collected: boolean): Recording {
  const heap = new Heap(
    `class Node: pass\na = Node()\nb = Node()\na.next = b\nb.next = a\ndel a, b\n# here\n${collected ? "gc.collect()" : "pass"}\nprint("end")\n`,
  );
  heap.line(1).op("CALL");
  const node = heap.make("type", { text: "<class '__main__.Node'>", container: true, size: 1696 });
  heap.store("Node");
  const make = (line: number, name: string) => {
    heap.line(line).op("CALL");
    const instance = heap.make("Node", { container: true });
    heap.refer(instance, "type", "ob_type", node).store(name);
    return instance;
  };
  const a = make(2, "a");
  const b = make(3, "b");
  heap.line(4).op("STORE_ATTR").push(b).put(a, "attribute", "next");
  heap.line(5).op("STORE_ATTR").push(a).put(b, "attribute", "next");
  heap.line(6).op("DELETE_NAME").unbind("a").unbind("b");
  heap.line(8).op("CALL");
  if (collected) heap.collect([a, b]);
  heap.line(9).op("CALL").print("end\n");
  return heap.end();
}

/** A function that keeps its list in a local and one that dies on return; called twice. */
export function calls(end: Partial<RunEnd> = {}): Recording {
  const heap = new Heap("def use():\n    data = []\n    return None\nuse()\nuse()  # again\nkept = []\n");
  const none = heap.immortal("NoneType", "None");
  heap.line(1).op("MAKE_FUNCTION");
  heap.make("function", { text: "<function use>", container: true });
  heap.store("use");
  for (const line of [4, 5]) {
    heap.line(line).load("use").op("CALL").call("use", []);
    heap.line(2).op("BUILD_LIST");
    heap.build("list", "item", []);
    heap.store("data");
    heap.line(3).push(none).ret().drop();
  }
  heap.line(6).op("BUILD_LIST");
  heap.build("list", "item", []);
  heap.store("kept");
  return heap.end(end);
}

/** An exercise whose checks are what a test is about. */
export function exerciseWith(checks: string, more = ""): Exercise {
  return parseExercise(exerciseText(checks, more), "content/chapters/01-names/exercises/tried.md");
}

export function exerciseText(checks: string, more = ""): string {
  return `---
title: Tried
kind: reach-a-state
${checks.trimEnd()}
---

Do it.

## Starter

\`\`\`python
x = 1
\`\`\`

## Hint

Think.

## Solution

\`\`\`python
x = 2
\`\`\`

## Explanation

So it is.

## Wrong answer: three

- fails: wrong

\`\`\`python
x = 3
\`\`\`

Not three.
${more}`;
}

/** The place and the message with which a file is refused. */
export function refusal(source: string, file = "content/chapters/01-names/exercises/tried.md"): string {
  try {
    parseExercise(source, file);
  } catch (error) {
    if (error instanceof AuthoringError) return error.message.replace(/^.*\//, "");
    throw error;
  }
  throw new Error("the file was not refused");
}
