import { describe, expect, test } from "vitest";
import { exerciseOf } from "../../../src/exercises/library.ts";
import { due } from "../../../src/exercises/progress/review.ts";
import { ProgressStore } from "../../../src/exercises/progress/store.ts";
import { payloadOf } from "../../../src/exercises/ui/payload.ts";
import { ExerciseSession, type Grade } from "../../../src/exercises/ui/session.ts";
import { sentence, wordsHtml } from "../../../src/exercises/ui/words.ts";
import type { RunResult } from "../../../src/runner/protocol.ts";
import { aliasing } from "../lab/fixtures/programs.ts";
import { resultOf } from "./runs.ts";

const hour = 60 * 60 * 1000;

/** Answers "right" pass; "belief …" shows one; "stop" is stopped. */
const grade: Grade = async (exercise, answer) => {
  const result: RunResult = resultOf(aliasing());
  const passed = answer === "right";
  const kind = answer === "stop" ? "stopped" : "exit";
  const belief = /^belief (.*)$/.exec(answer)?.[1] ?? null;
  const finding = {
    id: "refcount",
    words: "",
    passed,
    decided: true,
    found: "",
    event: 0,
    objects: [],
    parts: [],
  };
  const report = {
    exercise: exercise.id,
    passed: passed && kind === "exit",
    end: { ...result.end, kind } as const,
    checks: [finding],
    stays: [],
    known: belief === null ? null : { title: "", belief, feedback: "" },
  };
  return { report, run: result };
};

function begin(id = "kept-history") {
  const clock = { now: 0 };
  const store = new ProgressStore(() => null);
  const payload = payloadOf(exerciseOf(id));
  const session = new ExerciseSession({
    payload,
    store,
    grade,
    now: () => clock.now,
    run: () => Promise.reject(new Error("not run")),
  });
  return { session, store, clock, payload };
}

describe("a learner's work", () => {
  test("begins with the starter, and keeps a draft until reset", () => {
    const { session, payload, store } = begin();
    expect(session.answer).toBe(payload.starter);
    session.keepDraft("x = 1\n");
    expect(session.answer).toBe("x = 1\n");
    session.keepDraft(payload.starter);
    expect(store.get("kept-history").draft).toBeNull();
    session.keepDraft("y = 1\n");
    expect(session.reset()).toBe(payload.starter);
    expect(session.answer).toBe(payload.starter);
  });

  test("keeps all attempts, and when it was solved first", async () => {
    const { session, clock } = begin();
    for (const answer of ["wrong", "right", "wrong again"]) {
      clock.now += hour;
      await session.submit(answer);
    }
    expect(session.record.solved).toBe(2 * hour);
    expect(session.record.attempts.map(({ answer, passed, failed }) => [answer, passed, failed])).toEqual([
      ["wrong", false, ["refcount"]],
      ["right", true, []],
      ["wrong again", false, ["refcount"]],
    ]);
  });

  test("does not count a run that was stopped", async () => {
    const { session } = begin();
    await session.submit("stop");
    expect(session.record.attempts).toEqual([]);
  });

  test("opens hints one at a time, as many as there are", () => {
    const { session, payload } = begin();
    expect(payload.html.hints.length).toBe(3);
    expect([1, 2, 3, 4].map(() => session.openHint())).toEqual([1, 2, 3, 3]);
  });

  test("notes that the solution was seen, unless it was solved before", async () => {
    const first = begin().session;
    first.seeSolution();
    expect(first.record.sawSolution).toBe(true);
    const second = begin().session;
    await second.submit("right");
    second.seeSolution();
    expect(second.record.sawSolution).toBe(false);
  });

  test("brings a missed belief back after a day; solving what is about it sends it on", async () => {
    const { session, store, clock } = begin();
    await session.submit("belief assign-copies");
    expect(due(store.review(), 23 * hour)).toEqual([]);
    expect(due(store.review(), 24 * hour).map((item) => item.belief)).toEqual(["assign-copies"]);
    clock.now = 25 * hour;
    await session.submit("right");
    expect(due(store.review(), 26 * hour)).toEqual([]);
    expect(due(store.review(), 24 * 5 * hour).map((item) => item.stage)).toEqual([1]);
  });
});

describe("what the page carries", () => {
  test("has prose as HTML, words for the checks, and no wrong answer's program", () => {
    const { payload } = begin();
    expect(payload.html.prompt).toContain("<code>history</code>");
    expect(payload.words.checks[1]).toBe("`config` has 2 references at the end");
    expect(payload.html.wrong["copied too late"]).toContain("after the change");
    expect(payload.beliefs["assign-copies"]?.truth).toMatch(/one more name/);
    expect(JSON.stringify(payload)).not.toContain("history = [backup]");
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
  });

  test("escapes what is not a name of the program, and what is", () => {
    expect(wordsHtml('`a<b>` is < 3 & "x"')).toBe("<code>a&lt;b&gt;</code> is &lt; 3 &amp; &quot;x&quot;");
    expect(sentence("no list")).toBe("No list");
    expect(sentence("`a` is")).toBe("`a` is");
  });
});
