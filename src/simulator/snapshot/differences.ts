/** What is different between two readings of an object, a frame or the runtime's slots. */
import type { Reference, RuntimeReference } from "./model.ts";
import type { Change } from "./recording-data.ts";

function sameRef(a: Reference, b: Reference): boolean {
  return a.target === b.target && a.kind === b.kind && a.label === b.label;
}

export function sameRuntime(a: readonly RuntimeReference[], b: readonly RuntimeReference[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as RuntimeReference;
    const y = b[i] as RuntimeReference;
    if (x !== y && (!sameRef(x, y) || x.slot !== y.slot)) return false;
  }
  return true;
}

/** Fields that are records of their own. */
const inDepth = new Set(["block", "biased", "memory"]);

/** What differs, as a change; null for nothing. References as one splice. */
export function difference(
  entity: string,
  old: Record<string, unknown>,
  now: Record<string, unknown>,
  oldRefs: readonly Reference[],
  nowRefs: readonly Reference[],
): Change | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  let changed = false;
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (key === "refs") continue;
    const x = old[key];
    const y = now[key];
    if (x === y || (inDepth.has(key) && JSON.stringify(x) === JSON.stringify(y))) continue;
    before[key] = x;
    after[key] = y;
    changed = true;
  }
  let start = 0;
  while (
    start < oldRefs.length &&
    start < nowRefs.length &&
    sameRef(oldRefs[start] as Reference, nowRefs[start] as Reference)
  )
    start++;
  let endOld = oldRefs.length;
  let endNow = nowRefs.length;
  while (
    endOld > start &&
    endNow > start &&
    sameRef(oldRefs[endOld - 1] as Reference, nowRefs[endNow - 1] as Reference)
  ) {
    endOld--;
    endNow--;
  }
  const isSpliced = endOld > start || endNow > start;
  if (!changed && !isSpliced) return null;
  return {
    entity,
    before,
    after,
    ...(isSpliced
      ? { refs: { at: start, old: oldRefs.slice(start, endOld), now: nowRefs.slice(start, endNow) } }
      : {}),
  };
}
