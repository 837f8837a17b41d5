/**
 * Where a belief and CPython part: two runs of one program, by the rules of the wrong model and by CPython's own, line by line
 * up to the first at which they show something different.
 */
import type { Recording } from "@refcounted/simulator/snapshot";
import { stopsOf } from "../../lab/stepper.ts";
import { compareDrawings } from "../heap/compare.ts";
import { drawingOf } from "../heap/drawing.ts";

/** Lines that are compared at most: runs that are alike for so long part at their end. */
const most = 500;

const whole = { names: null, counts: true, simple: "in place" } as const;

const textAt = (recording: Recording, event: number): string =>
  recording
    .outputAt(event)
    .map(({ text }) => text)
    .join("");

/** The index of the first stop at which two runs of one program differ in place, output or heap; the last if none does. */
export function partingOf(believed: Recording, real: Recording): number {
  const [mine, own] = [stopsOf(believed, "line"), stopsOf(real, "line")];
  const last = Math.max(mine.length, own.length) - 1;
  for (let index = 0; index < Math.min(mine.length, own.length, most); index++) {
    const [one, other] = [mine[index] ?? 0, own[index] ?? 0];
    if (believed.placeAt(one)?.line !== real.placeAt(other)?.line) return index;
    if (textAt(believed, one) !== textAt(real, other)) return index;
    const drawings = [believed.snapshotAt(one), real.snapshotAt(other)].map((heap) => drawingOf(heap, whole));
    const [drawn, wanted] = drawings as [ReturnType<typeof drawingOf>, ReturnType<typeof drawingOf>];
    if (compareDrawings(drawn, wanted).length > 0) return index;
  }
  return last;
}
