/**
 * Where progress is kept: the browser's local storage, one entry an exercise, so that two open pages do not write
 * over each other. Storage may be forbidden or full, and the page works all the same: what cannot be stored is kept
 * for as long as the page is open, and `state` says so.
 */
import { type ExerciseRecord, emptyRecord, mergeRecords, readRecord } from "./record.ts";
import { type Review, readReview } from "./review.ts";

/** The part of `Storage` that is used. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
  readonly length: number;
}

/** `kept`: stored. `full`: the browser refuses more. `forbidden`: nothing can be stored at all. */
export type StoreState = "kept" | "full" | "forbidden";

const prefix = "refcounted.exercise.";
const reviewKey = "refcounted.review";

/** Everything that is remembered, as it is written to a file. */
export interface Portfolio {
  readonly format: "refcounted-progress";
  readonly version: 1;
  readonly exercises: Readonly<Record<string, ExerciseRecord>>;
  readonly review: Review;
}

export class ProgressStore {
  readonly #shelf: Shelf | null;
  /** What could not be stored. */
  readonly #memory = new Map<string, string>();
  readonly #listeners = new Set<(id: string | null) => void>();
  #state: StoreState;

  /** `shelf` is null, or throws, where the browser forbids storage. */
  constructor(shelf: () => Shelf | null) {
    this.#shelf = openShelf(shelf);
    this.#state = this.#shelf === null ? "forbidden" : "kept";
  }

  get state(): StoreState {
    return this.#state;
  }

  /** Calls back with the exercise that changed, or with null when everything may have. Returns the way out. */
  onChange(listener: (id: string | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another page changed an entry of the same storage. */
  changedElsewhere(key: string | null): void {
    if (key !== null && !key.startsWith("refcounted.")) return;
    if (key !== null) this.#memory.delete(key);
    this.#tell(key?.startsWith(prefix) ? key.slice(prefix.length) : null);
  }

  get(id: string): ExerciseRecord {
    return readRecord(parse(this.#read(prefix + id))) ?? emptyRecord;
  }

  /** Changes an exercise's record. Full storage drops the oldest attempts first, never that it is solved. */
  update(id: string, change: (record: ExerciseRecord) => ExerciseRecord): ExerciseRecord {
    let record = change(this.get(id));
    const whole = record;
    while (!this.#write(prefix + id, JSON.stringify(record)) && record.attempts.length > 1) {
      record = { ...record, attempts: record.attempts.slice(Math.ceil(record.attempts.length / 2)) };
    }
    if (this.#memory.has(prefix + id)) this.#memory.set(prefix + id, JSON.stringify(whole));
    this.#tell(id);
    return this.get(id);
  }

  /** Forgets one exercise. */
  forget(id: string): void {
    this.#remove(prefix + id);
    this.#tell(id);
  }

  /** Ids of all exercises that something is remembered of. */
  ids(): readonly string[] {
    return this.#keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort();
  }

  review(): Review {
    return readReview(parse(this.#read(reviewKey)));
  }

  updateReview(change: (review: Review) => Review): Review {
    const review = change(this.review());
    this.#write(reviewKey, JSON.stringify(review));
    this.#tell(null);
    return review;
  }

  export(): Portfolio {
    const exercises = Object.fromEntries(this.ids().map((id) => [id, this.get(id)]));
    return { format: "refcounted-progress", version: 1, exercises, review: this.review() };
  }

  /** Adds what a file remembers to what is here. Throws an Error with words for the reader if it is no such file. */
  import(text: string): { readonly exercises: number } {
    const value = parse(text);
    const { format, version, exercises, review } = (value ?? {}) as Partial<Record<keyof Portfolio, unknown>>;
    if (format !== "refcounted-progress" || typeof exercises !== "object" || exercises === null) {
      throw new Error("This file is no saved progress: it was not written by this page's Export.");
    }
    if (version !== 1)
      throw new Error("This file was written by a later version of the course. Nothing was changed.");
    let count = 0;
    for (const [id, stored] of Object.entries(exercises)) {
      const record = readRecord(stored);
      if (record === null) continue;
      this.update(id, (here) => mergeRecords(here, record));
      count++;
    }
    const read = readReview(review);
    this.updateReview((here) => ({ ...read, ...here }));
    this.#tell(null);
    return { exercises: count };
  }

  /** Forgets everything. */
  erase(): void {
    for (const key of this.#keys()) if (key.startsWith(prefix) || key === reviewKey) this.#remove(key);
    this.#tell(null);
  }

  #tell(id: string | null): void {
    for (const listener of this.#listeners) listener(id);
  }

  #keys(): readonly string[] {
    const keys = new Set(this.#memory.keys());
    try {
      const shelf = this.#shelf;
      for (let index = 0; index < (shelf?.length ?? 0); index++) {
        const key = shelf?.key(index);
        if (key != null) keys.add(key);
      }
    } catch {
      this.#state = "forbidden";
    }
    return [...keys];
  }

  #read(key: string): string | null {
    const kept = this.#memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return this.#shelf?.getItem(key) ?? null;
    } catch {
      this.#state = "forbidden";
      return null;
    }
  }

  /** Whether the value now stands in the storage; otherwise it is kept in memory. */
  #write(key: string, value: string): boolean {
    try {
      if (this.#shelf === null) throw new Error("no storage");
      this.#shelf.setItem(key, value);
      this.#memory.delete(key);
      if (this.#memory.size === 0) this.#state = "kept";
      return true;
    } catch {
      this.#memory.set(key, value);
      if (this.#state === "kept") this.#state = "full";
      return false;
    }
  }

  #remove(key: string): void {
    this.#memory.delete(key);
    try {
      this.#shelf?.removeItem(key);
    } catch {
      this.#state = "forbidden";
    }
  }
}

function openShelf(shelf: () => Shelf | null): Shelf | null {
  try {
    const opened = shelf();
    if (opened === null) return null;
    const probe = "refcounted.probe";
    opened.setItem(probe, "1");
    opened.removeItem(probe);
    return opened;
  } catch (error) {
    // A full storage refuses the probe, but what stands in it can still be read.
    return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`) ? safely(shelf) : null;
  }
}

function safely(shelf: () => Shelf | null): Shelf | null {
  try {
    return shelf();
  } catch {
    return null;
  }
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
