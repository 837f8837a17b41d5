import { describe, expect, test } from "vitest";
import type { Attempt } from "../../../src/exercises/progress/record.ts";
import {
  emptyRecord,
  mergeRecords,
  readRecord,
  withAttempt,
} from "../../../src/exercises/progress/record.ts";
import { due, missed, nextDue, recalled } from "../../../src/exercises/progress/review.ts";
import { ProgressStore, type Shelf } from "../../../src/exercises/progress/store.ts";

const day = 24 * 60 * 60 * 1000;

/** A storage of so many characters. */
class Cupboard implements Shelf {
  readonly entries = new Map<string, string>();
  room: number;
  constructor(room = Number.POSITIVE_INFINITY) {
    this.room = room;
  }
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const others = [...this.entries].filter(([name]) => name !== key);
    const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    if (used + key.length + value.length > this.room) throw new DOMException("no room", "QuotaExceededError");
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

const attempt = (at: number, passed: boolean, answer = `x = ${at}`): Attempt => ({
  at,
  answer,
  passed,
  failed: passed ? [] : ["refcount"],
  belief: null,
});

describe("a record", () => {
  test("is solved by the first attempt that passes, and stays so", () => {
    const record = [attempt(1, false), attempt(2, true), attempt(3, false), attempt(4, true)].reduce(
      withAttempt,
      emptyRecord,
    );
    expect(record.solved).toBe(2);
    expect(record.attempts.map((each) => each.at)).toEqual([1, 2, 3, 4]);
  });

  test("is read back as it was written; what is not understood is left out", () => {
    const record = withAttempt(emptyRecord, attempt(1, true));
    expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(readRecord({ ...record, attempts: [{ at: "once" }, 7], hints: -1, draft: 3 })).toEqual({
      ...emptyRecord,
      solved: 1,
    });
    for (const other of [null, 7, [], {}, { version: 2 }]) expect(readRecord(other)).toBeNull();
  });

  test("merges without losing anything", () => {
    const one = withAttempt({ ...emptyRecord, hints: 2, draft: "mine" }, attempt(5, true));
    const other = withAttempt(
      withAttempt({ ...emptyRecord, sawSolution: true }, attempt(1, false)),
      attempt(3, true),
    );
    expect(mergeRecords(one, other)).toMatchObject({ solved: 3, hints: 2, sawSolution: true, draft: "mine" });
    expect(mergeRecords(one, other).attempts.map((each) => each.at)).toEqual([1, 3, 5]);
    expect(mergeRecords(one, one)).toEqual(one);
  });
});

describe("the store", () => {
  test("keeps each exercise under its id, for the next page too", () => {
    const shelf = new Cupboard();
    new ProgressStore(() => shelf).update("kept-history", (record) => withAttempt(record, attempt(1, true)));
    const next = new ProgressStore(() => shelf);
    expect(next.get("kept-history").solved).toBe(1);
    expect(next.get("other").solved).toBeNull();
    expect(next.ids()).toEqual(["kept-history"]);
    expect([...shelf.entries.keys()]).toEqual(["refcounted.exercise.kept-history"]);
  });

  test("survives damage", () => {
    const shelf = new Cupboard();
    shelf.setItem("refcounted.exercise.a", "{broken");
    shelf.setItem("refcounted.review", "[1]");
    const store = new ProgressStore(() => shelf);
    expect(store.get("a")).toEqual(emptyRecord);
    expect(store.review()).toEqual({});
  });

  test("works for as long as the page is open where storage is forbidden", () => {
    const store = new ProgressStore(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(store.state).toBe("forbidden");
    store.update("a", (record) => withAttempt(record, attempt(1, true)));
    expect(store.get("a").solved).toBe(1);
    expect(store.ids()).toEqual(["a"]);
    store.erase();
    expect(store.get("a")).toEqual(emptyRecord);
  });

  test("drops the oldest attempts when storage is full, and says when nothing goes in", () => {
    const shelf = new Cupboard(700);
    const store = new ProgressStore(() => shelf);
    for (let at = 1; at <= 20; at++)
      store.update("a", (record) => withAttempt(record, attempt(at, at === 3)));
    expect(store.state).toBe("kept");
    const next = new ProgressStore(() => shelf).get("a");
    expect(next.solved).toBe(3);
    expect(next.attempts.at(-1)?.at).toBe(20);
    expect(next.attempts.length).toBeLessThan(20);

    store.update("b", (record) => withAttempt(record, attempt(1, true, "long ".repeat(200))));
    expect(store.state).toBe("full");
    expect(store.get("b").solved).toBe(1);
    expect(new ProgressStore(() => shelf).get("b").solved).toBeNull();
    store.forget("b");
    store.update("a", (record) => ({ ...record, hints: 1 }));
    expect(store.state).toBe("kept");
  });

  test("tells who listens, and hears of other pages", () => {
    const store = new ProgressStore(() => new Cupboard());
    const heard: (string | null)[] = [];
    const stop = store.onChange((id) => heard.push(id));
    store.update("a", (record) => record);
    store.changedElsewhere("refcounted.exercise.b");
    store.changedElsewhere("someone.else");
    store.changedElsewhere(null);
    stop();
    store.forget("a");
    expect(heard).toEqual(["a", "b", null]);
  });

  test("goes to a file and comes back, merged; a foreign file changes nothing", () => {
    const here = new ProgressStore(() => new Cupboard());
    here.update("a", (record) => withAttempt(record, attempt(5, true)));
    here.updateReview((review) => missed(review, "assign-copies", "a", 0));
    const file = JSON.stringify(here.export());

    const there = new ProgressStore(() => new Cupboard());
    there.update("a", (record) => withAttempt(record, attempt(2, false)));
    expect(there.import(file)).toEqual({ exercises: 1 });
    expect(there.get("a").attempts.map((each) => each.at)).toEqual([2, 5]);
    expect(due(there.review(), day).map((item) => item.belief)).toEqual(["assign-copies"]);
    for (const foreign of ["", "{}", "[]", '{"format":"refcounted-progress","version":9,"exercises":{}}']) {
      expect(() => there.import(foreign)).toThrow(/no saved progress|later version/);
    }
    expect(there.get("a").solved).toBe(5);
  });

  test("erases everything of its own and nothing else", () => {
    const shelf = new Cupboard();
    shelf.setItem("starlight-theme", "dark");
    const store = new ProgressStore(() => shelf);
    store.update("a", (record) => withAttempt(record, attempt(1, true)));
    store.updateReview((review) => missed(review, "box", "a", 0));
    store.erase();
    expect([...shelf.entries.keys()]).toEqual(["starlight-theme"]);
  });
});

describe("spaced review", () => {
  test("comes back after a day, three, a week, and then rests", () => {
    let review = missed({}, "box", "a", 0);
    const waits: number[] = [];
    let now = 0;
    for (let next = nextDue(review); next !== null; next = nextDue(review)) {
      waits.push((next - now) / day);
      now = next;
      expect(due(review, now - 1)).toEqual([]);
      expect(due(review, now).map((item) => item.belief)).toEqual(["box"]);
      review = recalled(review, "box", now);
    }
    expect(waits).toEqual([1, 3, 7]);
    expect(due(review, now + 1000 * day)).toEqual([]);
  });

  test("begins again when it is missed again; a right answer before its time changes nothing", () => {
    let review = recalled(missed({}, "box", "a", 0), "box", day);
    expect(recalled(review, "box", day + 1)).toBe(review);
    review = missed(review, "box", "b", 2 * day);
    expect(review["box"]).toEqual({ belief: "box", exercise: "b", stage: 0, due: 3 * day });
  });

  test("brings the longest overdue first", () => {
    const review = missed(missed(missed({}, "box", "a", 2), "is-equals", "a", 0), "default-arg", "a", day);
    expect(due(review, day + 5).map((item) => item.belief)).toEqual(["is-equals", "box"]);
  });
});
