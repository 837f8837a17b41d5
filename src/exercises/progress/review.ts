/**
 * Spaced review. A belief that a wrong answer showed comes back after a day; answered rightly it comes back after
 * three days, then after a week, then it rests. Answered wrongly it begins again.
 */

const day = 24 * 60 * 60 * 1000;

/** Waits between reviews, in milliseconds. */
export const intervals: readonly number[] = [1 * day, 3 * day, 7 * day];

export interface ReviewItem {
  /** Id of the misconception. */
  readonly belief: string;
  /** The exercise in which it showed last. */
  readonly exercise: string;
  /** How many of the intervals have been passed. */
  readonly stage: number;
  /** When it is to come back; null once it rests. */
  readonly due: number | null;
}

export type Review = Readonly<Record<string, ReviewItem>>;

/** A wrong answer showed the belief. */
export function missed(review: Review, belief: string, exercise: string, now: number): Review {
  return { ...review, [belief]: { belief, exercise, stage: 0, due: now + (intervals[0] ?? day) } };
}

/** A review of the belief was answered rightly. Before its time nothing changes. */
export function recalled(review: Review, belief: string, now: number): Review {
  const item = review[belief];
  if (item === undefined || item.due === null || now < item.due) return review;
  const stage = item.stage + 1;
  const wait = intervals[stage];
  return { ...review, [belief]: { ...item, stage, due: wait === undefined ? null : now + wait } };
}

/** What is due now, the longest overdue first. */
export function due(review: Review, now: number): readonly ReviewItem[] {
  return Object.values(review)
    .filter((item) => item.due !== null && item.due <= now)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || a.belief.localeCompare(b.belief));
}

/** When the next review is due; null when none waits. */
export function nextDue(review: Review): number | null {
  const times = Object.values(review).flatMap((item) => item.due ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** Reads what was stored; entries that are not understood are left out. */
export function readReview(value: unknown): Review {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([belief, item]) => {
    if (typeof item !== "object" || item === null) return [];
    const { exercise, stage, due: when } = item as Readonly<Record<string, unknown>>;
    if (typeof exercise !== "string" || typeof stage !== "number") return [];
    const read: ReviewItem = { belief, exercise, stage, due: typeof when === "number" ? when : null };
    return [[belief, read] as const];
  });
  return Object.fromEntries(entries);
}
