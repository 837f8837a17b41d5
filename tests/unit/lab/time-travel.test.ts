// Time travel on recordings of real runs: a million events, reached from anywhere and in both directions with the same
// bytes; each jump leads to the first stop that shows what was asked for; each change of a count has its reasons.

import { openRecording, type Recording, type TraceEvent } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { changeKinds, findJump, type Jump, stopsOf } from "../../../src/lab/stepper.ts";
import { eventFromPlace, reasonsOf } from "../../../src/lab/why.ts";
import { createSession } from "../../../src/simulator/index.ts";
import { runHere } from "../../../src/runner/direct.ts";

/** 10,000 living objects, and a list of half of them that comes and goes. */
const many = `objects = [[i + 1000] for i in range(5000)]
for _ in range(62):
    copy = objects[:]
    del copy
`;

/** A generator of numbers that is the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test("a million events of a heap of 10,000 objects: sought at random and played backwards, equal to the byte", () => {
  const session = createSession(
    { filename: "main.py", source: many },
    { budgets: { instructions: 2_000_000 } },
  );
  while (session.resume(1_000_000) === "running");
  const { recordingData } = session.result();
  const forward = openRecording(recordingData);
  const random = openRecording(recordingData);
  const last = forward.eventCount;
  expect(last).toBeGreaterThan(1_000_000);
  const objects = forward.snapshotAt(last).objects.filter(({ origin }) => origin !== "runtime");
  expect(objects.length).toBeGreaterThan(10_000);

  const next = numbers(7);
  const wanted = [0, last, ...Array.from({ length: 14 }, () => Math.floor(next() * (last + 1)))];
  const bytes = new Map<number, string>();
  for (const event of [...wanted].sort((a, b) => a - b))
    bytes.set(event, JSON.stringify(forward.snapshotAt(event)));
  const times: number[] = [];
  for (const event of wanted) {
    const begun = performance.now();
    const snapshot = random.snapshotAt(event);
    times.push(performance.now() - begun);
    expect(JSON.stringify(snapshot) === bytes.get(event), `event ${event}`).toBe(true);
  }
  // Backwards from the end, instruction by instruction.
  const back = openRecording(recordingData);
  const stops = back.stops("line");
  back.snapshotAt(last);
  for (const event of [...wanted].sort((a, b) => b - a))
    expect(JSON.stringify(back.snapshotAt(event)) === bytes.get(event), `event ${event}, backwards`).toBe(
      true,
    );
  for (const stop of stops.slice(0, 60).toReversed()) back.placeAt(stop);
  expect(JSON.stringify(back.snapshotAt(0)) === bytes.get(0)).toBe(true);
  times.sort((a, b) => a - b);
  process.stdout.write(
    `time travel: ${last} events, ${objects.length} objects, a jump takes ${times[times.length >> 1]?.toFixed(0)} ms at the median and ${times.at(-1)?.toFixed(0)} ms at most\n`,
  );
});

const programs = {
  cascade:
    "inner = [1000]\nmiddle = [inner]\nouter = [middle, {1: middle}]\nprint(len(outer))\ndel inner, middle\nouter = None\nprint('end')\n",
  collection:
    "import gc\nclass Node:\n    pass\na = Node()\na.me = a\nb = Node()\nprint('made')\ndel a\ngc.collect()\nb = None\n",
  calls:
    "def keep(x, to=[]):\n    to.append(x)\n    return to\nfirst = keep([1000])\nsecond = keep([2000])\ntry:\n    keep()\nexcept TypeError as error:\n    print(error)\nfirst = second = None\n",
};

/** Whether an event is what a jump looks for, said again in other words than the jump's own. */
const shows = (jump: Jump, event: TraceEvent): boolean =>
  jump.kind === "change"
    ? changeKinds.has(event.kind) &&
      (event.object === jump.object || (event.holder?.kind === "object" && event.holder.id === jump.object))
    : jump.kind === "birth"
      ? event.kind === "allocate" && event.object === jump.object
      : jump.kind === "death"
        ? event.kind === "die" && event.object === jump.object
        : jump.kind === "collection"
          ? event.kind === "collect-start"
          : jump.kind === "line"
            ? event.kind === "line" && jump.lines.has(event.cause?.line ?? -1)
            : event.kind === jump.kind;

function expectJump(
  recording: Recording,
  stops: readonly number[],
  from: number,
  jump: Jump,
  by: 1 | -1,
): number {
  const found = findJump(recording, stops, from, jump, by);
  const within = (index: number): boolean => {
    for (let event = stops[index - 1] ?? 0; event < (stops[index] ?? 0); event++)
      if (shows(jump, recording.event(event))) return true;
    return false;
  };
  let expected: number | null = null;
  if (by === 1) {
    for (let index = from + 1; index < stops.length && expected === null; index++)
      if (within(index)) expected = index;
  } else
    for (let index = from - 1; index > 0 && expected === null; index--) if (within(index)) expected = index;
  expect([jump.kind, by, from, found]).toEqual([jump.kind, by, from, expected]);
  return found === null ? 0 : 1;
}

describe.each(Object.entries(programs))("%s", (_name, source) => {
  test("each jump, from every stop and in both directions, leads to the nearest step that shows it", async () => {
    const { recording } = await runHere({ filename: "main.py", source });
    const stops = stopsOf(recording, "line");
    const ids = recording
      .snapshotAt(recording.eventCount)
      .objects.filter(({ origin }) => origin === "program")
      .map(({ id }) => id);
    const born = Array.from({ length: 12 }, (_, index) => index + 1);
    const jumps: Jump[] = [
      ...[...new Set([...ids.slice(0, 6), ...born])].flatMap((object): Jump[] => [
        { kind: "change", object },
        { kind: "birth", object },
        { kind: "death", object },
      ]),
      { kind: "collection" },
      { kind: "output" },
      { kind: "exception" },
      { kind: "line", lines: new Set([2, 5]) },
    ];
    let met = 0;
    for (let from = 0; from < stops.length; from++)
      for (const jump of jumps)
        for (const by of [1, -1] as const) met += expectJump(recording, stops, from, jump, by);
    expect(met).toBeGreaterThan(40);
  });

  test("each change of a count is told with its instruction, and its place leads back to it", async () => {
    const { recording } = await runHere({ filename: "main.py", source });
    const stops = stopsOf(recording, "line");
    let told = 0;
    for (const [index, stop] of stops.entries()) {
      const from = stops[index - 1] ?? 0;
      const before = new Map(recording.snapshotAt(from).objects.map((object) => [object.id, object]));
      for (const object of recording.snapshotAt(stop).objects) {
        const earlier = before.get(object.id);
        if (
          object.origin === "runtime" ||
          typeof earlier?.count !== "number" ||
          typeof object.count !== "number"
        )
          continue;
        const { reasons, more } = reasonsOf(recording, from, stop, object.id);
        if (more > 0) continue;
        const up = reasons.filter(({ kind }) => kind === "incref").length;
        const down = reasons.filter(({ kind }) => kind === "decref").length;
        expect([object.id, stop, earlier.count + up - down]).toEqual([object.id, stop, object.count]);
        for (const { event, cause, token } of reasons) {
          if (cause?.filename !== recording.filename || cause.line === null || cause.column === null)
            continue;
          expect(source).toContain(token);
          const found = eventFromPlace(recording, cause.line, cause.column, event);
          expect(found).not.toBeNull();
          const again = recording.event(found ?? 0).cause;
          expect([again?.line, again?.filename]).toEqual([cause.line, cause.filename]);
          told++;
        }
      }
    }
    expect(told).toBeGreaterThan(10);
  });
});

test("whatever is freed has died, once: numbers and texts too", async () => {
  const source =
    'x = 1000 * len("abcde")\nx = None\nf = 1.5 * len("abc")\ndel f\nt = "ab" * len("abc")\nt = [t]\ndel t\n';
  const { recording } = await runHere({ filename: "main.py", source });
  const ids = (kinds: readonly string[]): (number | null)[] => {
    const found: (number | null)[] = [];
    for (let index = 0; index < recording.eventCount; index++) {
      const { kind, object, label } = recording.event(index);
      if (kinds.includes(kind) && label === undefined) found.push(object);
    }
    return found.sort((a, b) => (a ?? 0) - (b ?? 0));
  };
  const died = ids(["die"]);
  expect(died.length).toBeGreaterThanOrEqual(4);
  expect(ids(["free", "freelist"])).toEqual(died);
});
