/**
 * Sizes of the notation's parts, in pixels. Text is measured by counting characters: every word in a picture
 * is set in the code face, whose characters are all 0.6 of its size wide, so the build in Node and the page
 * in a browser lay out the same picture without measuring anything.
 */

export const fontSize = 12.5;
export const charWidth = 0.6 * fontSize;
export const smallSize = 11;
export const smallWidth = 0.6 * smallSize;

export const card = {
  head: 23,
  line: 25,
  row: 21,
  cell: 25,
  /** Room under a strip's cells for the indexes. */
  indexes: 12,
  foot: 4,
  minWidth: 84,
  maxWidth: 248,
  /** Slots drawn before "… n more". */
  rows: 8,
  cells: 9,
  badge: 11,
} as const;

export const tag = { height: 21, pitch: 27, tail: 20, maxChars: 18, header: 24, groupGap: 18 } as const;
export const stackCell = { height: 19, pitch: 22, width: 68 } as const;

/** Between cards of a column, between columns, and room for a reference that passes through a column. */
export const gap = { row: 18, column: 64, part: 40, names: 76, lane: 12 } as const;
export const margin = 16;
/** A column taller than this continues in another beside it. */
export const columnLimit = 24_000;
/** So many columns at most for one layer; the last grows as it must. */
export const partLimit = 90;
/** Deeper nesting than this continues in the last column. */
export const layerLimit = 8;

export function textWidth(text: string, size: number = fontSize): number {
  return [...text].length * 0.6 * size;
}

export function cut(text: string, limit: number): string {
  const characters = [...text];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : text;
}
