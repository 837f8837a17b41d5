// The peak of memory is seen after every allocation: also of what is gone again when its line, or its instruction, ends.

import { describe, expect, test } from "vitest";
import { asProgram } from "../../../src/exercises/grading/answer.ts";
import { liveBytes, peakBytes } from "../../../src/exercises/grading/bytes.ts";
import { Evidence } from "../../../src/exercises/grading/evidence.ts";
import { runHere } from "../../../src/runner/direct.ts";

async function measured(
  source: string,
): Promise<{ peak: number; line: number | undefined; between: number }> {
  const evidence = new Evidence(await runHere(asProgram(source)));
  const { recording, end } = evidence;
  const { bytes, event } = peakBytes(evidence, end);
  const between = Math.max(...recording.stops("line").map((stop) => liveBytes(recording.snapshotAt(stop))));
  return { peak: bytes, line: recording.placeAt(event)?.line, between };
}

describe("the peak", () => {
  test.each([
    // Both operands and the result exist for a moment within the addition: 10033 and 10034 bytes.
    ["within an instruction", "print('go')\nlen(bytes(10_000) + b'x')\n", 20_067, 2],
    // The list is gone when the line is over; it is still there when the number that len answers gets its 32 bytes.
    ["within a line", "row = (None,) * 1000\nlen(list(row))\n", 8040 + 8056 + 32, 2],
    // The long list, and the short one that it is made from.
    ["at a line", "row = [None] * 125\nrow = None\n", 1056 + 64, 1],
  ])("%s", async (_name, source, bytes, line) => {
    const found = await measured(source);
    expect(found.between).toBeLessThanOrEqual(found.peak);
    expect({ peak: found.peak, line: found.line }).toEqual({ peak: bytes, line });
  });

  test("does not count a block that a free list keeps for the next object", async () => {
    // Two floats at a time, of 24 bytes each, whatever the free list holds.
    const { peak } = await measured("a = 1.5\nb = 2.5\nfor n in (1, 2, 3):\n    a * b * a * b\n");
    const { peak: once } = await measured("a = 1.5\nb = 2.5\nfor n in (1,):\n    a * b * a * b\n");
    expect(peak).toBe(once);
  });
});
