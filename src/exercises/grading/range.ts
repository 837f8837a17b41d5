/** How many: `is: 2`, `at-least: 1`, `at-most: 3`; the parameters that every counting check shares. */
import { type Shape, whole } from "../shape.ts";

export interface Range {
  readonly is?: number;
  readonly "at-least"?: number;
  readonly "at-most"?: number;
}

/** The keys to spread into a check's own shape; `needRange` then says when none was given. */
export const rangeKeys = { is: whole, "at-least": whole, "at-most": whole } satisfies Readonly<
  Record<keyof Range, Shape<number>>
>;

/** Throws an Error with words for the author when the parameters say no number at all. */
export function needRange<T extends Range>(params: T): T {
  if (params.is === undefined && params["at-least"] === undefined && params["at-most"] === undefined) {
    throw new Error("say how many: is, at-least or at-most");
  }
  if (params.is !== undefined && (params["at-least"] !== undefined || params["at-most"] !== undefined)) {
    throw new Error("is cannot stand together with at-least or at-most");
  }
  return params;
}

export function inRange(range: Range, found: number): boolean {
  if (range.is !== undefined) return found === range.is;
  return found >= (range["at-least"] ?? 0) && found <= (range["at-most"] ?? Number.POSITIVE_INFINITY);
}

/** "2 references", "at least 1 reference", "between 1 and 3 references", "no reference". */
export function rangeWords(range: Range, one: string, many = `${one}s`): string {
  const { is, "at-least": least, "at-most": most } = range;
  if (is !== undefined) return countWords(is, one, many);
  if (least !== undefined && most !== undefined) return `between ${least} and ${most} ${many}`;
  if (least !== undefined) return `at least ${countWords(least, one, many)}`;
  return most === 0 ? `no ${one}` : `at most ${countWords(most ?? 0, one, many)}`;
}

/** "no list", "1 list", "2 lists". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${one}`;
  return `${count} ${count === 1 ? one : many}`;
}

/** "1 was found", "3 were found", "none was found". */
export function foundWords(count: number): string {
  if (count === 0) return "none was found";
  return count === 1 ? "1 was found" : `${count} were found`;
}
