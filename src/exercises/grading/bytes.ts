/**
 * Bytes over time: what the program's living objects take, by the blocks that the allocator handed out for them.
 * (`sys.getsizeof` would leave out an instance's values and count shared tables twice.)
 */
import type { Snapshot } from "@refcounted/simulator/snapshot";
import type { Evidence } from "./evidence.ts";

/** Bytes that the program's objects take at a moment. */
export function liveBytes(snapshot: Snapshot): number {
  let bytes = 0;
  for (const object of snapshot.objects) {
    if (object.origin === "program" && object.namespace === undefined)
      bytes += Math.max(object.size, object.block?.request ?? 0);
  }
  return bytes;
}

/** The most bytes at any stop between lines, and the first moment of it. */
export function peakBytes(evidence: Evidence, until: number): { bytes: number; event: number } {
  let peak = { bytes: 0, event: 0 };
  for (const stop of [...evidence.recording.stops("statement"), until]) {
    if (stop > until) continue;
    const bytes = liveBytes(evidence.snapshotAt(stop));
    if (bytes > peak.bytes) peak = { bytes, event: stop };
  }
  return peak;
}
