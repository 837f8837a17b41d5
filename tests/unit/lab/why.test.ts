import { describe, expect, it } from "vitest";
import { countsOn, countsText, namesOn } from "../../../src/lab/counts.ts";
import { stopsOf } from "../../../src/lab/stepper.ts";
import { causeAt, eventFromPlace, reasonsOf, tokenOf } from "../../../src/lab/why.ts";
import { aliasing, call, constants, cycle, finalizer } from "./fixtures/programs.ts";

describe("why", () => {
  it("every count change of a step is there, with its instruction and its token, on three programs", () => {
    for (const make of [aliasing, constants, finalizer]) {
      const recording = make();
      const stops = stopsOf(recording, "line");
      stops.slice(1).forEach((stop, index) => {
        const from = stops[index] ?? 0;
        const before = recording.snapshotAt(from);
        const after = recording.snapshotAt(stop);
        for (const object of after.objects) {
          const earlier = before.objects.find((each) => each.id === object.id);
          if (earlier === undefined || typeof earlier.count !== "number" || typeof object.count !== "number")
            continue;
          const { reasons, more } = reasonsOf(recording, from, stop, object.id);
          expect(more).toBe(0);
          const up = reasons.filter((reason) => reason.kind === "incref").length;
          const down = reasons.filter((reason) => reason.kind === "decref").length;
          expect(earlier.count + up - down, `#${object.id}`).toBe(object.count);
          for (const reason of reasons) {
            expect(reason.cause?.op).toMatch(/^[A-Z_]+$/);
            expect(recording.source).toContain(reason.token);
            expect(reason.token).not.toBe("");
          }
        }
      });
    }
  });

  it("an event is found again from the place that caused it, after the last one and around the end", () => {
    for (const make of [aliasing, call, cycle]) {
      const recording = make();
      for (let index = 0; index < recording.eventCount; index += 1) {
        const event = recording.event(index);
        const { cause } = event;
        if (event.kind === "line" || cause?.line == null || cause.column === null) continue;
        const found = eventFromPlace(recording, cause.line, cause.column, index);
        expect(found).toBe(index);
        const wrapped = eventFromPlace(recording, cause.line, cause.column, index + 1) ?? -1;
        expect(recording.event(wrapped).cause?.line).toBe(cause.line);
      }
    }
    expect(eventFromPlace(aliasing(), 99, 0, 0)).toBeNull();
  });

  it("knows what the program was doing at a stop", () => {
    const recording = aliasing();
    expect(causeAt(recording, 0)).toBeNull();
    expect(causeAt(recording, 3)?.op).toBe("STORE_NAME");
    expect(tokenOf(recording.source, causeAt(recording, 3))).toBe("v1 = [1, 2]");
  });
});

describe("counts beside the code", () => {
  it("names the names of a line and nothing else", () => {
    expect(namesOn("backup = prices.copy()  # not prices2")).toEqual(["backup", "prices"]);
    expect(namesOn("print(f'{x}', \"y's\", z_1)")).toEqual(["print", "z_1"]);
    expect(namesOn("")).toEqual([]);
  });

  it("tells the counts of what they hold at that moment, in the module and in a function", () => {
    const recording = aliasing();
    const stops = stopsOf(recording, "line");
    expect(countsText(countsOn("v2 = v1", recording.snapshotAt(stops[2] ?? 0)))).toBe("v2 2 · v1 2");
    expect(countsText(countsOn("v2 = None", recording.snapshotAt(stops[3] ?? 0)))).toBe("v2 ∞");
    const calling = call();
    const inside = stopsOf(calling, "line")[3] ?? 0;
    expect(countsText(countsOn("copy = [items]", calling.snapshotAt(inside)))).toBe("items 2");
  });
});
