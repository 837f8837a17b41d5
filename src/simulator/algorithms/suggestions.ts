/** "Did you mean" (Python/suggestions.c): Levenshtein with cheaper case changes, and its limits. */
const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATE_ITEMS = 750;
const MAX_STRING_SIZE = 40;

function substitution_cost(a: string, b: string): number {
  if (a === b) return 0;
  if (lower(a) === lower(b)) return CASE_COST;
  return MOVE_COST;
}
/** Of ASCII alone: the strings are bytes. */
const lower = (c: string): string => (c >= "A" && c <= "Z" ? c.toLowerCase() : c);

/** Lengths and distances count the bytes of UTF-8: one character here for each. */
function utf8(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII means
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return Array.from(utf8Bytes(text), (b) => String.fromCharCode(b)).join("");
}
function* utf8Bytes(text: string): Generator<number> {
  for (const c of text) {
    const p = c.codePointAt(0) as number;
    if (p < 0x80) yield p;
    else {
      const more = p < 0x800 ? 1 : p < 0x10000 ? 2 : 3;
      yield ((0xf00 >> more) & 0xff) | (p >> (6 * more));
      for (let k = more - 1; k >= 0; k--) yield 0x80 | ((p >> (6 * k)) & 63);
    }
  }
}

/** `levenshtein_distance`: a value above `max_cost` means "too far". */
export function levenshtein_distance(a0: string, b0: string, max_cost: number): number {
  let a = a0;
  let b = b0;
  if (a === b) return 0;
  let pre = 0;
  while (pre < a.length && pre < b.length && a[pre] === b[pre]) pre++;
  a = a.slice(pre);
  b = b.slice(pre);
  let post = 0;
  while (post < a.length && post < b.length && a[a.length - 1 - post] === b[b.length - 1 - post]) post++;
  if (post > 0) {
    a = a.slice(0, -post);
    b = b.slice(0, -post);
  }
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE_COST;
  if (a.length > MAX_STRING_SIZE || b.length > MAX_STRING_SIZE) return max_cost + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > max_cost) return max_cost + 1;
  const row = Array.from({ length: a.length }, (_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let i = 0; i < b.length; i++) {
    let distance = i * MOVE_COST;
    result = distance;
    let minimum = Number.MAX_SAFE_INTEGER;
    for (let j = 0; j < a.length; j++) {
      const substitute = distance + substitution_cost(b[i] as string, a[j] as string);
      distance = row[j] as number;
      const insertDelete = Math.min(result, distance) + MOVE_COST;
      result = Math.min(insertDelete, substitute);
      row[j] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > max_cost) return max_cost + 1;
  }
  return result;
}

/** `_Py_CalculateSuggestions`: the nearest name, or null. */
export function calculateSuggestion(candidates: readonly string[], wrongName: string): string | null {
  if (candidates.length >= MAX_CANDIDATE_ITEMS) return null;
  let best = Number.MAX_SAFE_INTEGER;
  let found: string | null = null;
  const name = utf8(wrongName);
  for (const candidate of candidates) {
    if (candidate === wrongName) continue;
    const item = utf8(candidate);
    let max_distance = Math.floor(((name.length + item.length + 3) * MOVE_COST) / 6);
    max_distance = Math.min(max_distance, best - 1);
    const d = levenshtein_distance(name, item, max_distance);
    if (d > max_distance) continue;
    if (found === null || d < best) {
      found = candidate;
      best = d;
    }
  }
  return found;
}

/** What a C function says of a keyword that it does not have (Python/getargs.c: `error_unexpected_keyword_arg`). */
export function unexpectedKeyword(call: string, keyword: string, keywords: readonly string[]): string {
  const near = calculateSuggestion(keywords, keyword);
  const hint = near === null ? "" : `. Did you mean '${near}'?`;
  return `${call} got an unexpected keyword argument '${keyword}'${hint}`;
}
