/**
 * A run in slices: the machine is resumed for a number of instructions at a time, and between slices whoever
 * runs it may look up, so that Stop works and progress shows. The size of a slice follows the machine's speed.
 */

/** What a slice needs of a session of the simulator. */
export interface Resumable {
  /** Runs at most so many instructions. */
  resume(maxInstructions: number): "running" | "ended";
  /** Instructions executed so far. */
  progress(): number;
  /** Ends the run here; the recording made so far is kept. */
  stop(): void;
}

export interface SliceOptions {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Lets messages in, then continues. */
  readonly pause: () => Promise<void>;
  readonly isStopped: () => boolean;
  readonly onProgress: (instructions: number) => void;
}

/** How long a slice should take, in milliseconds: short enough that Stop feels instant. */
const wanted = 24;
const first = 4_000;
const least = 200;
const most = 400_000;

/** Runs a session to its end, or until somebody stopped it. */
export async function runInSlices(session: Resumable, options: SliceOptions): Promise<void> {
  let size = first;
  for (;;) {
    const started = options.now();
    const state = session.resume(size);
    options.onProgress(session.progress());
    if (state === "ended") return;
    const took = Math.max(0.5, options.now() - started);
    size = Math.round(Math.min(most, Math.max(least, size * Math.min(4, Math.max(0.25, wanted / took)))));
    await options.pause();
    if (options.isStopped()) {
      session.stop();
      return;
    }
  }
}

/** A search in slices, to its result; null if somebody stopped it. */
export async function inSlices<T>(
  search: Generator<void, T>,
  { now, pause, isStopped, onProgress }: SliceOptions,
): Promise<T | null> {
  for (;;) {
    const started = now();
    while (now() - started < wanted) {
      const step = search.next();
      if (step.done === true) return step.value;
    }
    onProgress(0);
    await pause();
    if (isStopped()) {
      search.return(undefined as never);
      return null;
    }
  }
}
