/**
 * The two counts of objects, as the free-threaded build keeps them: the thread that made an object counts its own
 * references (`ob_ref_local`), all others count together and atomically (`ob_ref_shared`). Every object of the picture
 * has a row of its own for as long as it lives; two whose lives do not meet may have the same one.
 */
import { type BiasedCount, type ObjectId, objectOf, type Snapshot } from "@refcounted/simulator/snapshot";
import type { Layout } from "../names-and-objects/layout.ts";

export interface CountRows {
  /** By object, from 0. */
  readonly rowOf: ReadonlyMap<ObjectId, number>;
  readonly rows: number;
}

const known = new WeakMap<Layout, CountRows>();

/** The rows of a run, made once for all of its moments, so that nothing moves. */
export function rowsOf(layout: Layout): CountRows {
  let rows = known.get(layout);
  if (rows === undefined) {
    rows = place(layout);
    known.set(layout, rows);
  }
  return rows;
}

function place(layout: Layout): CountRows {
  const rowOf = new Map<ObjectId, number>();
  /** Until when each row is taken. */
  const taken: number[] = [];
  const lives = [...layout.survey.cards.values()].filter(({ seen }) => seen.biased !== undefined);
  lives.sort((a, b) => a.from - b.from || a.id - b.id);
  for (const { id, from, to } of lives) {
    let row = taken.findIndex((until) => until < from);
    if (row < 0) row = taken.length;
    taken[row] = to;
    rowOf.set(id, row);
  }
  return { rowOf, rows: taken.length };
}

/** Whether objects of this moment have two counts. */
export function hasTwoCounts(snapshot: Snapshot): boolean {
  return snapshot.objects.some(({ biased }) => biased !== undefined);
}

/** Names of threads, also of those that have ended: an object may still be theirs. */
export function threadName(snapshot: Snapshot, id: number): string {
  return snapshot.threads.find((thread) => thread.id === id)?.name ?? `thread ${id}, ended`;
}

/** What a count's state means. */
export function stateWords({ state }: BiasedCount): string {
  switch (state) {
    case "none":
      return "";
    case "maybe-weakref":
      return "has weak references";
    case "queued":
      return "asked to merge";
    case "merged":
      return "merged";
  }
}

/** "MainThread counts 1, all others −1: together 0". */
export function countWords(snapshot: Snapshot, id: ObjectId): string | null {
  const biased = objectOf(snapshot, id)?.biased;
  if (biased === undefined) return null;
  const { owner, local, shared } = biased;
  const together = `together ${signed(local + shared)}`;
  return owner === null
    ? `merged into one count that all threads share: ${signed(shared)}`
    : `${threadName(snapshot, owner)} counts ${signed(local)}, all others ${signed(shared)}: ${together}`;
}

/** With a true minus sign. */
export function signed(count: number): string {
  return count < 0 ? `−${-count}` : String(count);
}
