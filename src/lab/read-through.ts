/**
 * Before a long run is shown: its recording is read once to the end, and its layout made, in pieces between which the
 * page can answer. What comes after is then near what has been read, and takes no time to speak of.
 */
import type { Granularity, Recording } from "@refcounted/simulator/snapshot";
import type { Shown } from "./views/names-and-objects/fold.ts";
import { layoutInPieces } from "./views/names-and-objects/view.ts";

/** Runs shorter than this, in events, are read at once. */
const short = 5_000;
/** How long a piece should take, in milliseconds. */
const wanted = 20;

/** A turn of the page's event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export async function readThrough(
  recording: Recording,
  granularity: Granularity,
  stops: readonly number[],
  shown: Shown,
): Promise<void> {
  const { eventCount } = recording;
  if (eventCount < short) return;
  let size = 1_000;
  for (let event = 0; event < eventCount; event = Math.min(eventCount, event + size)) {
    const began = performance.now();
    recording.snapshotAt(event);
    const took = Math.max(0.5, performance.now() - began);
    size = Math.max(100, Math.round(size * Math.min(2, Math.max(0.25, wanted / took))));
    await turn();
  }
  recording.snapshotAt(eventCount);
  for (const _piece of layoutInPieces(recording, granularity, stops, shown)) await turn();
}
