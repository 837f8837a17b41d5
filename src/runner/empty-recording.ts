/** The recording of a run that never got anywhere: one moment, nothing on the heap. */
import type { Recording, RunEnd, Snapshot } from "@refcounted/simulator/snapshot";
import type { Program } from "./protocol.ts";

const nothing: Snapshot = {
  format: 1,
  engine: "simulator",
  python: "3.13.0",
  moment: { event: 0, line: null },
  threads: [],
  objects: [],
  runtime: [],
  collector: {
    enabled: true,
    threshold: [2000, 10, 10],
    count: [0, 0, 0],
    generations: [[], [], []],
    permanent: [],
  },
};

export function emptyRecording(program: Program, end: RunEnd): Recording {
  return {
    source: program.source,
    filename: program.filename,
    eventCount: 0,
    end,
    event: (index) => {
      throw new RangeError(`There is no event ${index}: nothing was recorded.`);
    },
    stops: () => [0],
    snapshotAt: () => nothing,
    placeAt: () => null,
    outputAt: () => [],
  };
}
