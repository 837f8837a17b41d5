// Searching in sequences of characters or bytes, with Python's meaning of empty needles, counts and limits
// (Objects/stringlib: find.h, fastsearch.h, split.h, transmogrify.h).
//
// Strings are searched as arrays of code points or, where none is beyond U+FFFF, as JavaScript strings, whose
// indexes then are Python's. Bytes are arrays. Both go through the small interface below.

/** A str as its code points, or bytes. */
export type Units = ArrayLike<number>;

/** Start and end of a slice as `str.find(sub, start, end)` clips them (ADJUST_INDICES). */
export function adjustIndices(start: number, end: number, length: number): [number, number] {
  if (end > length) end = length;
  else if (end < 0) end = Math.max(end + length, 0);
  if (start < 0) start = Math.max(start + length, 0);
  return [start, end];
}

function matchesAt(units: Units, needle: Units, at: number): boolean {
  for (let i = 0; i < needle.length; i++) if (units[at + i] !== needle[i]) return false;
  return true;
}

/** The first place of the needle in units[start:end], or -1. An empty needle is found at `start` if start <= end. */
export function find(units: Units, needle: Units, start: number, end: number): number {
  const last = end - needle.length;
  for (let at = start; at <= last; at++) if (matchesAt(units, needle, at)) return at;
  return -1;
}

/** The last place of the needle in units[start:end], or -1. */
export function rfind(units: Units, needle: Units, start: number, end: number): number {
  for (let at = end - needle.length; at >= start; at--) if (matchesAt(units, needle, at)) return at;
  return -1;
}

/** How often the needle occurs without overlap; an empty one between all units and at both ends. */
export function count(units: Units, needle: Units, start: number, end: number): number {
  if (start > end) return 0;
  if (needle.length === 0) return end - start + 1;
  let n = 0;
  for (let at = find(units, needle, start, end); at >= 0; at = find(units, needle, at + needle.length, end))
    n++;
  return n;
}

/** The places that `replace(old, new, limit)` replaces: starts, ascending. `limit` below 0 means all. */
export function replacements(units: Units, old: Units, limit: number): number[] {
  const places: number[] = [];
  const most = limit < 0 ? Infinity : limit;
  if (old.length === 0) {
    for (let at = 0; at <= units.length && places.length < most; at++) places.push(at);
    return places;
  }
  let at = most > 0 ? find(units, old, 0, units.length) : -1;
  while (at >= 0) {
    places.push(at);
    at = places.length < most ? find(units, old, at + old.length, units.length) : -1;
  }
  return places;
}

/** Half-open ranges of the input. */
export type Range = [start: number, end: number];

/** `split(separator, limit)`: the pieces' ranges. The separator is not empty; `limit` below 0 means no limit. */
export function split(units: Units, separator: Units, limit: number): Range[] {
  const pieces: Range[] = [];
  let from = 0;
  while (limit < 0 || pieces.length < limit) {
    const at = find(units, separator, from, units.length);
    if (at < 0) break;
    pieces.push([from, at]);
    from = at + separator.length;
  }
  pieces.push([from, units.length]);
  return pieces;
}

/** `rsplit(separator, limit)`: splits from the end, pieces in text order. */
export function rsplit(units: Units, separator: Units, limit: number): Range[] {
  const pieces: Range[] = [];
  let to = units.length;
  while (limit < 0 || pieces.length < limit) {
    const at = rfind(units, separator, 0, to);
    if (at < 0) break;
    pieces.push([at + separator.length, to]);
    to = at;
  }
  pieces.push([0, to]);
  return pieces.reverse();
}

/** `split(None, limit)`: runs of white space separate, and none at the ends makes a piece. */
export function splitWhitespace(units: Units, limit: number, isSpace: (unit: number) => boolean): Range[] {
  const pieces: Range[] = [];
  const n = units.length;
  let at = 0;
  while (limit < 0 || pieces.length < limit) {
    while (at < n && isSpace(units[at] ?? 0)) at++;
    if (at === n) return pieces;
    const from = at;
    while (at < n && !isSpace(units[at] ?? 0)) at++;
    pieces.push([from, at]);
  }
  // What the limit leaves over is one piece; white space at its end belongs to it.
  while (at < n && isSpace(units[at] ?? 0)) at++;
  if (at < n) pieces.push([at, n]);
  return pieces;
}

/** `rsplit(None, limit)`. */
export function rsplitWhitespace(units: Units, limit: number, isSpace: (unit: number) => boolean): Range[] {
  const pieces: Range[] = [];
  let at = units.length;
  while (limit < 0 || pieces.length < limit) {
    while (at > 0 && isSpace(units[at - 1] ?? 0)) at--;
    if (at === 0) return pieces.reverse();
    const to = at;
    while (at > 0 && !isSpace(units[at - 1] ?? 0)) at--;
    pieces.push([at, to]);
  }
  while (at > 0 && isSpace(units[at - 1] ?? 0)) at--;
  if (at > 0) pieces.push([0, at]);
  return pieces.reverse();
}

/** str's line ends; \r\n is one. */
export function isStrLineBreak(c: number): boolean {
  return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c === 0x85 || c === 0x2028 || c === 0x2029;
}

/** bytes' line ends. */
export function isBytesLineBreak(byte: number): boolean {
  return byte === 10 || byte === 13;
}

/** bytes' white space. */
export function isBytesSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** `splitlines(keepends)`: a line end at the very end makes no empty last line. */
export function splitlines(units: Units, keepEnds: boolean, isLineBreak: (unit: number) => boolean): Range[] {
  const lines: Range[] = [];
  const n = units.length;
  for (let at = 0; at < n; ) {
    const from = at;
    while (at < n && !isLineBreak(units[at] ?? 0)) at++;
    const to = at;
    if (at < n) at += units[at] === 13 && units[at + 1] === 10 ? 2 : 1;
    lines.push([from, keepEnds ? at : to]);
  }
  return lines;
}

/** `strip`, `lstrip`, `rstrip`: the range that is left. */
export function strip(
  units: Units,
  isStripped: (unit: number) => boolean,
  where: "both" | "left" | "right",
): Range {
  let from = 0;
  let to = units.length;
  if (where !== "right") while (from < to && isStripped(units[from] ?? 0)) from++;
  if (where !== "left") while (to > from && isStripped(units[to - 1] ?? 0)) to--;
  return [from, to];
}

/**
 * `expandtabs(size)`: columns start anew after \n and \r; a size of 0 or less removes tabs. Null: longer than `max`.
 */
export function expandTabs(text: string, size: number, max = Number.POSITIVE_INFINITY): string | null {
  let out = "";
  let column = 0;
  for (const ch of text) {
    if (ch === "\t") {
      const width = size > 0 ? size - (column % size) : 0;
      if (out.length + width > max) return null;
      out += " ".repeat(width);
      column += width;
    } else {
      out += ch;
      column = ch === "\n" || ch === "\r" ? 0 : column + 1;
    }
  }
  return out;
}

/** `zfill(width)`: zeros between the sign and the rest. `length` is the text's in characters. */
export function zfill(text: string, length: number, width: number): string {
  if (length >= width) return text;
  const sign = text.startsWith("+") || text.startsWith("-") ? text.charAt(0) : "";
  return sign + "0".repeat(width - length) + text.slice(sign.length);
}

/** `center(width)`: how many fill characters go left; an odd one out goes left where the width is odd. */
export function centerLeft(length: number, width: number): number {
  const missing = Math.max(width - length, 0);
  return Math.floor(missing / 2) + (missing & width & 1);
}

/** The code points of a text: what the functions above search. */
export function codePointsOf(text: string): Int32Array {
  let length = 0;
  const points = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i) ?? 0;
    points[length++] = c;
    if (c > 0xffff) i++;
  }
  return points.subarray(0, length);
}

/** `text.replace(old, new, limit)` on strings; `limit` below 0 means all. Null: longer than `max`. */
export function replaceText(
  text: string,
  old: string,
  replacement: string,
  limit: number,
  max = Number.POSITIVE_INFINITY,
): string | null {
  const points = codePointsOf(text);
  const needle = codePointsOf(old);
  const places = replacements(points, needle, limit);
  if (places.length === 0) return text;
  if (text.length + places.length * (replacement.length - old.length) > max) return null;
  let out = "";
  let from = 0;
  for (const at of places) {
    out += textOf(points, from, at) + replacement;
    from = at + needle.length;
  }
  return out + textOf(points, from, points.length);
}

/** The text of a range of code points. */
export function textOf(points: Units, start: number, end: number): string {
  let out = "";
  for (let at = start; at < end; at++) out += String.fromCodePoint(points[at] ?? 0);
  return out;
}
