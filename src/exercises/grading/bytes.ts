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

/** Instructions that are looked at closely: those during which the allocator had most in use. */
const close = 32;

/**
 * The most bytes at any time, and the first moment of it. Where the recording knows its allocator that is after one of the
 * allocations, also within an instruction; else at a stop between statements.
 */
export function peakBytes(evidence: Evidence, until: number): { bytes: number; event: number } {
  let peak = { bytes: 0, event: 0 };
  const look = (event: number, more: number): void => {
    const bytes = liveBytes(evidence.snapshotAt(event)) + more;
    if (bytes > peak.bytes) peak = { bytes, event };
  };
  look(until, 0);
  const memory = evidence.recording.memory?.() ?? null;
  if (memory === null) {
    for (const stop of evidence.recording.stops("statement")) if (stop <= until) look(stop, 0);
    return peak;
  }
  const { event, before, most } = memory;
  const at = (column: Int32Array, step: number): number => column[step] ?? 0;
  const steps = [...event.keys()].filter(
    (step) => at(event, step) < until && (step === 0 || at(most, step) !== at(most, step - 1)),
  );
  steps.sort((a, b) => at(most, b) - at(most, a) || a - b);
  for (const step of steps.slice(0, close)) look(at(event, step), at(most, step) - at(before, step));
  return peak;
}
