/**
 * Values as text. An author writes `['debug', 1]` as Python would print it or nearly so; a snapshot knows simple
 * objects by their repr and containers by their slots. Both are brought to one canonical text and compared.
 */
import type { ObjectId, ObjectSnapshot, Snapshot } from "@refcounted/simulator/snapshot";
import { objectOf } from "@refcounted/simulator/snapshot";

class Reader {
  readonly source: string;
  at = 0;
  constructor(source: string) {
    this.source = source;
  }
  space(): void {
    while (/\s/.test(this.source[this.at] ?? "")) this.at++;
  }
  take(expected: string): boolean {
    this.space();
    if (!this.source.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }
  match(pattern: RegExp): string | null {
    this.space();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }
}

const word = /(?:set\(\)|None|True|False|[-+]?(?:\d[\d_]*\.?\d*(?:e[-+]?\d+)?|\.\d+)j?)/iy;
const string = /b?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/y;

/** A literal as Python's repr would print it (sets sorted by their text), or null when it is none. */
export function normalLiteral(source: string): string | null {
  const reader = new Reader(source);
  const value = readValue(reader);
  reader.space();
  return value !== null && reader.at === source.length ? value : null;
}

function readValue(reader: Reader): string | null {
  if (reader.take("[")) return wrap("[", readItems(reader, "]"), "]");
  if (reader.take("(")) return readTuple(reader);
  if (reader.take("{")) return readBraces(reader);
  const text = reader.match(string);
  if (text !== null) return normalString(text);
  return reader.match(word);
}

function wrap(open: string, items: readonly string[] | null, close: string): string | null {
  return items === null ? null : `${open}${items.join(", ")}${close}`;
}

function readItems(reader: Reader, close: string, readItem = readValue): string[] | null {
  const items: string[] = [];
  while (!reader.take(close)) {
    const item = readItem(reader);
    if (item === null) return null;
    items.push(item);
    if (!reader.take(",")) return reader.take(close) ? items : null;
  }
  return items;
}

function readTuple(reader: Reader): string | null {
  const start = reader.at;
  const items = readItems(reader, ")");
  if (items === null) return null;
  const [only] = items;
  if (items.length !== 1 || only === undefined) return wrap("(", items, ")");
  return /,\s*\)$/.test(reader.source.slice(start, reader.at)) ? `(${only},)` : only;
}

function readBraces(reader: Reader): string | null {
  let pairs = false;
  const items = readItems(reader, "}", (inner) => {
    const key = readValue(inner);
    if (key === null || !inner.take(":")) return key;
    pairs = true;
    const value = readValue(inner);
    return value === null ? null : `${key}: ${value}`;
  });
  if (items === null) return null;
  return pairs || items.length === 0 ? wrap("{", items, "}") : wrap("{", items.toSorted(), "}");
}

/** Quotes as Python's repr chooses them: single ones, unless the text has single and no double quotes. */
function normalString(text: string): string {
  const prefix = text.startsWith("b") ? "b" : "";
  const inner = text.slice(prefix.length + 1, -1).replace(/\\(['"])/g, "$1");
  const quote = inner.includes("'") && !inner.includes('"') ? '"' : "'";
  return `${prefix}${quote}${quote === "'" ? inner.replaceAll("'", "\\'") : inner}${quote}`;
}

/** A snapshot keeps the beginning of a long repr. */
const cut = /…$/;

/** The repr of a simple object or of a container of such, as far as a snapshot knows it; sets are sorted. */
export function reprOf(snapshot: Snapshot, id: ObjectId, within: readonly ObjectId[] = []): string {
  const object = objectOf(snapshot, id);
  if (object === undefined) return "<unknown>";
  if (within.includes(id)) return object.type === "dict" ? "{...}" : "[...]";
  const inner = (ref: ObjectId) => reprOf(snapshot, ref, [...within, id]);
  const items = object.refs.filter((ref) => ref.kind === "item").map((ref) => inner(ref.target));
  switch (object.type) {
    case "list":
      return `[${items.join(", ")}]`;
    case "tuple":
      return items.length === 1 ? `(${items[0] ?? ""},)` : `(${items.join(", ")})`;
    case "set":
      return items.length === 0 ? "set()" : `{${items.toSorted().join(", ")}}`;
    case "frozenset":
      return items.length === 0 ? "frozenset()" : `frozenset({${items.toSorted().join(", ")}})`;
    case "dict":
      return dictRepr(object, inner);
    default:
      return object.text === "" ? `<${object.type} #${object.id}>` : object.text;
  }
}

function dictRepr(object: ObjectSnapshot, inner: (id: ObjectId) => string): string {
  const keys = object.refs.filter((ref) => ref.kind === "key").map((ref) => inner(ref.target));
  const values = object.refs.filter((ref) => ref.kind === "value").map((ref) => inner(ref.target));
  return `{${keys.map((key, index) => `${key}: ${values[index] ?? "?"}`).join(", ")}}`;
}

/** Whether a repr out of a snapshot is that of a literal; a text that the snapshot cut is compared up to there. */
export function isLiteral(repr: string, literal: string): boolean {
  const wanted = normalLiteral(literal) ?? literal;
  return cut.test(repr) ? wanted.startsWith(repr.replace(cut, "")) : repr === wanted;
}
