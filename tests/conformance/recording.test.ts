// The ledger of recordings: in the snapshots of every fixture, the count of every object that the program made equals
// the number of references shown. Looked at after up to sixty instructions, spread over the run.

import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/simulator/snapshot/model.ts";
import { findFixtures } from "../tools/fixtures.ts";
import { helpersOf, machine } from "../tools/simulator.ts";

const LOOKS = 60;
const fixtures = findFixtures(import.meta.dirname);

/** One line for each object whose count is not the number of references to it. */
function contradictions({ objects, threads, runtime }: Snapshot): string[] {
  const found = new Map<number, number>();
  const see = ({ target }: { readonly target: number }): void => {
    found.set(target, (found.get(target) ?? 0) + 1);
  };
  for (const { refs } of objects) refs.forEach(see);
  for (const { frames } of threads) for (const { refs } of frames) refs.forEach(see);
  runtime.forEach(see);
  return objects
    .filter(
      ({ id, origin, count }) =>
        origin !== "runtime" && count !== "immortal" && count !== (found.get(id) ?? 0),
    )
    .map(
      ({ id, type, text, count }) =>
        `${type} ${text}: count ${count}, references shown: ${found.get(id) ?? 0}`,
    );
}

describe("a recording shows every reference", () => {
  for (const { id, source, name, folder } of fixtures) {
    test(id, () => {
      const { recording } = machine.run(
        { source, filename: name, files: helpersOf(folder) },
        { budgets: { instructions: 30_000 } },
      );
      const stops = [...recording.stops("instruction")];
      const stride = Math.max(1, Math.ceil(stops.length / LOOKS));
      for (let i = 0; i < stops.length; i += stride) {
        const event = stops[i] as number;
        expect([recording.placeAt(event), contradictions(recording.snapshotAt(event))]).toEqual([
          recording.placeAt(event),
          [],
        ]);
      }
    });
  }
});
