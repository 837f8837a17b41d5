// Benches on a page of their own, with recordings made by hand instead of an engine. The address says which:
// ?programs=cycle,loop&views=names,ledger&end=exception&theme=dark&at=3&delay=50

import "../../../src/styles/fonts.css";
import "../../../src/styles/tokens.css";
import "../../../src/styles/code.css";
import "../../../src/lab/lab.css";
import type { EndKind, Recording, RunEnd } from "@refcounted/simulator/snapshot";
import { mountBench } from "../../../src/lab/bench/mount.ts";
import type { ViewName } from "../../../src/lab/options.ts";
import { stillOf } from "../../../src/lab/still.ts";
import { escapeText } from "../../../src/lab/tree/tree.ts";
import { emptyRecording } from "../../../src/runner/empty-recording.ts";
import type { Engine, Program } from "../../../src/runner/protocol.ts";
import { withAllocator } from "../../unit/lab/fixtures/allocated.ts";
import { bigHeap } from "../../unit/lab/fixtures/big.ts";
import { withListing } from "../../unit/lab/fixtures/listed.ts";
import { programs } from "../../unit/lab/fixtures/programs.ts";

declare global {
  interface Window {
    /** Sources that were run, in order. */
    ran: string[];
  }
}
window.ran = [];

const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get("theme") ?? "light";
document.body.style.cssText =
  "margin:0;background:var(--paper);color:var(--ink);font-family:var(--font-text)";
const main = document.querySelector("main") as HTMLElement;
main.style.cssText = "max-width:84rem;margin:0 auto;padding:0 1rem";

function recordingOf(name: string): Recording {
  const made = name === "big" ? bigHeap(Number(query.get("n") ?? 1000), 200) : programs[name]?.();
  if (made === undefined) throw new Error(`There is no program ${name}.`);
  return name === "big" ? made : withListing(withAllocator(made));
}

/** Plays the engine: whatever is run, the recording is the one made by hand, ended as the address says. */
function engineFor(recording: Recording): Engine {
  const kind = query.get("end") as EndKind | null;
  const end: RunEnd =
    kind === null ? recording.end : { kind, status: 1, message: "The reason, in words.", line: 2, column: 3 };
  const lost = kind === "syntax-error" || kind === "internal-error";
  const text = recording.outputAt(recording.eventCount).map((each) => each.text);
  return {
    name: "by hand",
    dispose: () => {},
    run: (program: Program) => {
      window.ran.push(program.source);
      let stop = (): void => {};
      const result = new Promise<void>((resolve) => {
        stop = resolve;
        if (query.get("delay") !== "forever") setTimeout(resolve, Number(query.get("delay") ?? 0));
      }).then(() => ({
        end,
        recording: lost ? emptyRecording(program, end) : { ...recording, end },
        stdout: text.join(""),
        stderr: "",
        switches: [],
      }));
      return { result, stop: () => stop(), onProgress: (listener) => listener(12_345) };
    },
  };
}

for (const name of (query.get("programs") ?? "aliasing").split(",")) {
  const recording = recordingOf(name);
  const host = document.createElement("figure");
  host.className = "lab";
  host.dataset.lab = name;
  host.dataset.started = "";
  host.style.cssText = "margin-inline:0";
  main.append(host);
  const at = query.get("at");
  const still = stillOf(recording, at === null ? "end" : Number(at), "line", name);
  const lines = recording.source.replace(/\n$/, "").split("\n").map(escapeText);
  mountBench(host, {
    options: {
      id: name,
      title: `The program ${name}`,
      filename: `${name}.py`,
      source: recording.source,
      step: "end",
      granularity: "line",
      views: (query.get("views") ?? "names").split(",") as ViewName[],
    },
    still: { ...still, lines },
    engine: async () => engineFor(recording),
  });
}
document.documentElement.dataset.ready = "";
