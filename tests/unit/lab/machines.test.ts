/**
 * The other machines on the bench: the two counts of objects without a GIL, and processes side by side. What is drawn and
 * what the tables say is read back and compared with the snapshots.
 */
import { type ObjectId, objectOf, type Recording } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { gallery } from "../../../src/lab/gallery/states.ts";
import { machineNames, machineOptions } from "../../../src/lab/options.ts";
import { stopsOf } from "../../../src/lab/stepper.ts";
import { stillOf } from "../../../src/lab/still.ts";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawCounts, drawCountsTable } from "../../../src/lab/views/counts/draw.ts";
import { countWords, hasTwoCounts } from "../../../src/lab/views/counts/model.ts";
import { folded } from "../../../src/lab/views/names-and-objects/fold.ts";
import { layoutFor } from "../../../src/lab/views/names-and-objects/view.ts";
import { drawHeaps, drawProcesses, drawProcessNames } from "../../../src/lab/views/processes/draw.ts";
import {
  eventOfTime,
  momentOf,
  namesOf,
  type Processes,
  processesOf,
  stateOf,
  timeOfEvent,
} from "../../../src/lab/views/processes/model.ts";
import { threadsOf } from "../../../src/lab/views/threads/model.ts";
import { runHere } from "../../../src/runner/direct.ts";
import type { RunResult } from "../../../src/runner/protocol.ts";
import { handOver } from "./fixtures/sources.ts";
import { all, byClass, type Element, parseMarkup, readId, text, withAttribute } from "./markup.ts";

const program = (source: string) => ({ filename: "main.py", source });
const one = (element: Element, name: string): string => byClass(element, name).map(text).join("");
/** As numbers are written: with a true minus sign. */
const number = (words: string): number => Number(words.replace("−", "-"));

describe("a machine by its name", () => {
  test("gives the options of a run, and leaves a schedule of the reader's own as it is", () => {
    expect(machineNames.map((name) => machineOptions(name))).toEqual([
      {},
      { policy: { kind: "given", switches: [], checkpoints: "instruction" } },
      { machine: "free-threaded" },
      { machine: "unlocked-counts" },
    ]);
    const policy = { kind: "random", seed: 3 } as const;
    expect(machineOptions("every-instruction", policy)).toEqual({ policy });
    expect(machineOptions("free-threaded", policy)).toEqual({ machine: "free-threaded", policy });
  });
});

describe("two counts", () => {
  const run = runHere(program(handOver), machineOptions("free-threaded"));

  function read(recording: Recording) {
    const stops = stopsOf(recording, "line");
    const layout = layoutFor(recording, "line", stops, folded);
    return stops.map((stop, index) => {
      const snapshot = recording.snapshotAt(stop);
      const previous = index === 0 ? null : recording.snapshotAt(stops[index - 1] ?? 0);
      const svg = parseMarkup(toMarkup(drawCounts(snapshot, layout, { previous, id: "t" })));
      const table = parseMarkup(toMarkup(drawCountsTable(snapshot, layout)));
      return { snapshot, previous, svg, table, layout };
    });
  }

  test("are drawn as they are, add up to the count, and hold still", async () => {
    const { recording } = await run;
    const heights = new Map<string, string>();
    const states = new Set<string>();
    for (const { snapshot, previous, svg, table, layout } of read(recording)) {
      const rows = byClass(svg, "counts-row");
      const cards = new Set(layout.survey.cards.keys());
      const expected = snapshot.objects.filter(({ id, biased }) => biased !== undefined && cards.has(id));
      const drawn = rows.map((row) => readId(one(row, "counts-name")));
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const id of drawn) expect(expected.map((object) => object.id)).toContain(id);
      for (const row of rows) {
        const id = readId(one(row, "counts-name"));
        const { biased, count } = objectOf(snapshot, id) as NonNullable<ReturnType<typeof objectOf>>;
        const local = one(row, "counts-local");
        states.add(biased?.state ?? "");
        expect(local === "" ? null : number(local)).toBe(biased?.owner === null ? null : biased?.local);
        expect(number(one(row, "counts-shared"))).toBe(biased?.shared);
        expect(number(one(row, "counts-sum"))).toBe(count);
        const owner = snapshot.threads.find((thread) => thread.id === biased?.owner)?.name;
        expect(one(row, "counts-owner")).toBe(
          biased?.owner === null ? "nobody’s" : (owner ?? `thread ${biased?.owner}, ended`),
        );
        const before = previous === null ? undefined : objectOf(previous, id)?.biased;
        const deltas = byClass(row, "counts-delta").map((each) => number(text(each)));
        const changes =
          before === undefined || biased === undefined
            ? []
            : [biased.owner === null ? 0 : biased.local - before.local, biased.shared - before.shared];
        expect(deltas).toEqual(changes.filter((change) => change !== 0));
        const y = byClass(row, "counts-badge")[0]?.attributes.y ?? "";
        expect(heights.get(String(id)) ?? y).toBe(y);
        heights.set(String(id), y);
      }
      const told = withAttribute(table, "data-object").map((row) => {
        const [owner, local, its, together] = [...all(row)].filter(({ tag }) => tag === "td").map(text);
        return [Number(row.attributes["data-object"]), owner, local, its, together];
      });
      expect(told).toEqual(
        rows.map((row) => [
          Number(row.attributes["data-object"]),
          one(row, "counts-owner"),
          one(row, "counts-local") || "–",
          one(row, "counts-shared"),
          one(row, "counts-sum"),
        ]),
      );
    }
    expect(heights.size).toBeGreaterThan(2);
    expect([...states]).toEqual(expect.arrayContaining(["none", "merged"]));
  });

  test("are told in a sentence, and not where a machine has one count only", async () => {
    const { recording } = await run;
    const shared = stopsOf(recording, "line").map((stop) => recording.snapshotAt(stop));
    const found = shared.find((each) =>
      each.objects.some(({ type, biased }) => type === "Thing" && biased?.shared === 2),
    );
    const thing = found?.objects.find(({ type }) => type === "Thing")?.id as ObjectId;
    expect(found === undefined ? null : countWords(found, thing)).toMatch(
      /^MainThread counts [12], all others 2: together [34]$/,
    );
    const plain = (await runHere(program("x = [1]\n"))).recording;
    const last = plain.snapshotAt(plain.eventCount);
    expect(hasTwoCounts(last)).toBe(false);
    const layout = layoutFor(plain, "line", stopsOf(plain, "line"), folded);
    expect(toMarkup(drawCounts(last, layout, { id: "t" }))).toContain("every object has one count");
    expect(toMarkup(drawCountsTable(last, layout))).toContain("No object");
  });

  test("stand in a page before any script runs; its lanes speak of turns, not of a GIL", async () => {
    const { recording } = await run;
    const still = stillOf(recording, "end", "line", "here", { view: "counts", id: "lab" });
    expect(still.picture).toContain('class="counts"');
    expect(still.twin).toContain('class="counts-table"');
    expect(threadsOf(recording)?.hasGil).toBe(false);
    const lanes = stillOf(recording, "end", "line", "here", { view: "threads", id: "lab" });
    expect(lanes.picture.includes("GIL")).toBe(false);
  });
});

describe("processes", () => {
  const [, small, , , odd] = gallery.processes ?? [];
  const runs = new Map<string, Promise<RunResult>>();
  const runOf = (source = ""): Promise<RunResult> => {
    const run = runs.get(source) ?? runHere(program(source));
    runs.set(source, run);
    return run;
  };
  async function processesIn(source: string | undefined): Promise<Processes> {
    const processes = processesOf(await runOf(source));
    if (processes === null) throw new Error("one process only");
    return processes;
  }

  test.each([
    [small?.name, small?.source],
    [odd?.name, odd?.source],
  ])("%s: time rises with events, and leads back to them", async (_name, source) => {
    const { lanes, begin, end } = await processesIn(source);
    expect(begin).toBeLessThan(end);
    for (const lane of lanes) {
      let last = Number.NEGATIVE_INFINITY;
      for (const mark of lane.clock) {
        expect(mark.time).toBeGreaterThanOrEqual(last);
        last = mark.time;
      }
      expect(lane.clock.at(-1)?.event).toBe(lane.recording.eventCount);
      let before = -1;
      for (let at = 0; at <= 50; at += 1) {
        const time = begin + ((end - begin) * at) / 50;
        const event = eventOfTime(lane, time);
        if (event === null) {
          expect(time).toBeLessThan(lane.startedAt);
          expect(stateOf(lane, time)).toBe("not yet");
          continue;
        }
        expect(event).toBeGreaterThanOrEqual(before);
        before = event;
        expect(timeOfEvent(lane, event)).toBeLessThanOrEqual(Math.max(time, lane.startedAt));
      }
      expect(before).toBe(lane.recording.eventCount);
    }
  });

  test("heaps, names and lanes say what each process's snapshot says, at any time", async () => {
    const processes = await processesIn(small?.source);
    const { begin, end, lanes } = processes;
    const bodies = new Set<string>();
    for (let at = 0; at <= 12; at += 1) {
      const time = begin + ((end - begin) * at) / 12;
      const heaps = byClass(parseMarkup(toMarkup(drawHeaps(processes, time, folded))), "processes-heap");
      expect(heaps.map((heap) => Number(heap.attributes["data-pid"]))).toEqual(lanes.map(({ pid }) => pid));
      const table = parseMarkup(toMarkup(drawProcessNames(processes, time)));
      const rows = [...all(table)].filter(({ tag }) => tag === "tr").slice(2);
      lanes.forEach((lane, index) => {
        const moment = momentOf(lane, time);
        const heap = heaps[index] as Element;
        const cards = byClass(heap, "card").map((card) => [
          Number(card.attributes["data-object"]),
          text(byClass(card, "badge-count")[0] as Element),
        ]);
        if (moment === null) {
          expect(cards).toEqual([]);
          expect(text(heap)).toContain("not been forked yet");
          return;
        }
        for (const [id, count] of cards)
          expect(String(objectOf(moment.snapshot, Number(id))?.count)).toBe(count);
        const names = namesOf(moment.snapshot);
        for (const row of rows) {
          const cells = [...all(row)].filter(({ tag }) => tag === "th" || tag === "td");
          const object = names.get(text(cells[0] as Element));
          const cell = text(cells[index + 1] as Element);
          if (object === undefined) expect(cell).toBe("not bound");
          else expect(cell).toContain(`at 0x${object.address.toString(16)}`);
          if (object?.type === "list" && index > 0) bodies.add(cell);
        }
      });
      const svg = parseMarkup(toMarkup(drawProcesses(processes, { width: 700, time })));
      expect(byClass(svg, "processes-lane")).toHaveLength(lanes.length);
      for (const rect of byClass(svg, "processes-run"))
        expect(Number(rect.attributes["x"]) + Number(rect.attributes["width"])).toBeLessThanOrEqual(700);
    }
    // What was there before the fork has the same number in each process, and a card of its own.
    const last = lanes.map((lane) => momentOf(lane, end)?.snapshot);
    const items = last.map((snapshot) =>
      snapshot === undefined ? undefined : namesOf(snapshot).get("items"),
    );
    expect(new Set(items.map((object) => object?.id)).size).toBe(1);
    expect(items.map((object) => [object?.origin, object?.length])).toEqual([
      ["program", 1],
      ["program", 2],
      ["program", 2],
    ]);
    // The same list, at the same address, with other items in it.
    expect([...bodies].some((each) => each.includes("'a'"))).toBe(true);
    expect([...bodies].some((each) => each.includes("'b'"))).toBe(true);
    expect(
      new Set(
        [...bodies].filter((each) => each.includes("before")).map((each) => /0x[0-9a-f]+/.exec(each)?.[0]),
      ).size,
    ).toBe(1);
  });

  test("a page holds them before any script runs", async () => {
    const result = await runOf(small?.source);
    const processes = processesOf(result);
    const still = stillOf(result.recording, "end", "line", "here", { view: "processes", processes });
    expect(still.picture).toContain('class="processes"');
    expect(still.picture.match(/class="heap-picture"/g)).toHaveLength(3);
    expect(still.twin).toContain('class="processes-table"');
  });

  test("a run of one process has none to show", async () => {
    expect(processesOf(await runHere(program("x = 1\n")))).toBeNull();
  });
});
