// Where a belief and CPython part: the line after which the two runs show something different for the first time.

import { describe, expect, test } from "vitest";
import { beliefs } from "../../../src/exercises/beliefs/inventory.ts";
import { asProgram } from "../../../src/exercises/grading/answer.ts";
import { exerciseOf } from "../../../src/exercises/library.ts";
import { partingOf } from "../../../src/exercises/ui/parting.ts";
import { stopsOf } from "../../../src/lab/stepper.ts";
import { runHere } from "../../../src/runner/direct.ts";

describe("the parting", () => {
  test.each([
    ["assign-copies", "a = [1]\nb = a\nb.append(2)\nprint(a)\n", 2],
    ["names-to-names", "a = [1]\nb = a\na = [2]\nprint(b)\n", 4],
    ["is-equals", "a = [1]\nb = [1]\nprint(a is b)\n", 3],
    ["gc-does-all", "a = [1]\nb = 2\na = None\nb = 3\n", 3],
    ["default-arg", exerciseOf("before-eleven").program ?? "", 6],
    ["plus-equals-race", "print(1)\n", null],
  ])("%s", async (belief, source, line) => {
    const rules = [beliefs.get(belief)?.rule ?? ""];
    const [believed, real] = [await runHere(asProgram(source), { rules }), await runHere(asProgram(source))];
    const index = partingOf(believed.recording, real.recording);
    const stops = stopsOf(real.recording, "line");
    if (line === null) expect(index).toBe(stops.length - 1);
    else expect(real.recording.placeAt(stops[index - 1] ?? 0)?.line).toBe(line);
  });
});
