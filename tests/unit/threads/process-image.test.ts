// A copy of a process brings all of it back: whatever ran meanwhile, what comes after is as if it had not.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { heapcheck } from "../../../src/simulator/memory/heapcheck.ts";
import { registerAll } from "../../../src/simulator/modules/all.ts";
import { setObserver } from "../../../src/simulator/objects/object.ts";
import { rt } from "../../../src/simulator/objects/runtime.ts";
import { RunEnded, setInstructionHook } from "../../../src/simulator/vm/ceval.ts";
import { MainRun, startRuntime } from "../../../src/simulator/vm/lifecycle.ts";
import { ProcessImage } from "../../../src/simulator/vm/process-image.ts";
import { findFixtures } from "../../tools/fixtures.ts";

/** Three programs of each area. What several processes share, pipes and such, is no part of any of them. */
const fixtures = findFixtures(join(import.meta.dirname, "../../conformance"));
const programs = [...new Set(fixtures.map((f) => f.area))].flatMap((area) =>
  fixtures.filter((f) => f.area === area && !f.tags.has("slow") && !f.tags.has("process")).slice(0, 3),
);

class Host {
  text = "";
  write(_stream: string, text: string): void {
    this.text += text;
  }
  readLine(): null {
    return null;
  }
  readSource(): null {
    return null;
  }
}

function begin(source: string): { host: Host; run: MainRun } {
  registerAll();
  setObserver(null);
  setInstructionHook(null);
  const host = new Host();
  startRuntime(host, { instructions: 20_000_000, bytes: 2 ** 30, output: 1_000_000 }, ["program.py"]);
  return { host, run: new MainRun(source, "program.py") };
}

/** Runs to the end; what the rest of the program wrote, and how it ended. */
function finish({ host, run }: { host: Host; run: MainRun }, already: string): string {
  host.text = already;
  try {
    while (run.exit === null) run.resume(100_000);
    return `${host.text}\nstatus ${run.exit.status}, ${rt.clock}, ${rt.instructionsExecuted}`;
  } catch (e) {
    if (e instanceof RunEnded) return `${host.text}\n${e.message}`;
    throw e;
  }
}

describe("a copy of a process", () => {
  test.each(programs)("$id goes on from the middle as often as one likes", ({ source }) => {
    const probe = begin(source);
    finish(probe, "");
    const middle = Math.floor(rt.instructionsExecuted / 2);
    const it = begin(source);
    if (it.run.resume(middle) === "ended") return;
    const image = new ProcessImage();
    const written = it.host.text;
    const first = finish(it, written);
    for (let again = 0; again < 2; again++) {
      image.restore();
      it.run.exit = null;
      expect(heapcheck()).toEqual([]);
      expect(finish(it, written)).toBe(first);
    }
    expect(first.startsWith(written)).toBe(true);
  });
});
