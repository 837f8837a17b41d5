// The fields of `str.format` (Objects/stringlib/unicode_format.h, MarkupIterator and FieldNameIterator): what a
// format string is made of, with the errors that CPython finds while it goes through it. Looking values up, converting
// and formatting them is the object model's.

import { Failure } from "./failure.ts";
import { decimalValue } from "./unicode.ts";

/** A piece: literal text, then perhaps a field. */
export type Markup = {
  literal: string;
  field: { name: string; conversion: string; spec: string; hasNestedFields: boolean } | null;
};

function valueError(message: string): Failure {
  return new Failure("ValueError", message);
}

/** Goes through a format string piece by piece: later errors are met after earlier fields were formatted. */
export class MarkupIterator {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether nothing is left of the text. */
  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next piece, null at the end. */
  next(): Markup | Failure | null {
    const text = this.#text;
    if (this.#at >= text.length) return null;
    const start = this.#at;
    let at = start;
    while (at < text.length && text[at] !== "{" && text[at] !== "}") at++;
    const brace = text[at];
    if (brace === undefined) {
      this.#at = at;
      return { literal: text.slice(start), field: null };
    }
    if (text[at + 1] === brace) {
      // A doubled brace ends the literal, with one of the two in it.
      this.#at = at + 2;
      return { literal: text.slice(start, at + 1), field: null };
    }
    if (brace === "}") return valueError("Single '}' encountered in format string");
    if (at + 1 >= text.length) return valueError("Single '{' encountered in format string");
    this.#at = at + 1;
    const field = this.#field();
    return field instanceof Failure ? field : { literal: text.slice(start, at), field };
  }

  #field(): NonNullable<Markup["field"]> | Failure {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    // The name ends at ':', '!' or '}'; brackets hide them.
    let isBracketed = false;
    for (; at < text.length; at++) {
      const ch = text[at];
      if (ch === "{") return valueError("unexpected '{' in field name");
      if (ch === "[") isBracketed = true;
      else if (ch === "]") isBracketed = false;
      else if (!isBracketed && (ch === "}" || ch === ":" || ch === "!")) break;
    }
    if (at >= text.length) return valueError("expected '}' before end of string");
    const name = text.slice(start, at);
    let conversion = "";
    let end = text[at];
    at++;
    if (end === "!") {
      if (at >= text.length) return valueError("end of string while looking for conversion specifier");
      conversion = String.fromCodePoint(text.codePointAt(at) ?? 0);
      at += conversion.length;
      if (at >= text.length) return valueError("unmatched '{' in format spec");
      end = text[at];
      at++;
      if (end !== ":" && end !== "}") return valueError("expected ':' after conversion specifier");
    }
    if (end === "}") {
      this.#at = at;
      return { name, conversion, spec: "", hasNestedFields: false };
    }
    const specStart = at;
    let depth = 1;
    let hasNestedFields = false;
    for (; at < text.length; at++) {
      if (text[at] === "{") {
        hasNestedFields = true;
        depth++;
      } else if (text[at] === "}" && --depth === 0) {
        this.#at = at + 1;
        return { name, conversion, spec: text.slice(specStart, at), hasNestedFields };
      }
    }
    return valueError("unmatched '{' in format spec");
  }
}

/** What follows a field's first part: `.name` or `[key]`, the key an int where it is all digits. */
export type FieldStep = { kind: "attribute"; name: string } | { kind: "item"; key: string | number };

/** A field's name taken apart: "" for automatic numbering, a number, or a keyword. */
export function parseFieldName(
  name: string,
): { first: string | number; steps: FieldStep[] | Failure } | Failure {
  let at = 0;
  while (at < name.length && name[at] !== "." && name[at] !== "[") at++;
  const first = asIndex(name.slice(0, at));
  if (first instanceof Failure) return first;
  return { first, steps: parseSteps(name, at) };
}

function parseSteps(name: string, from: number): FieldStep[] | Failure {
  const steps: FieldStep[] = [];
  for (let at = from; at < name.length; ) {
    const start = at + 1;
    if (name[at] === ".") {
      at = start;
      while (at < name.length && name[at] !== "." && name[at] !== "[") at++;
      if (at === start) return valueError("Empty attribute in format string");
      steps.push({ kind: "attribute", name: name.slice(start, at) });
    } else if (name[at] === "[") {
      const end = name.indexOf("]", start);
      if (end < 0) return valueError("Missing ']' in format string");
      if (end === start) return valueError("Empty attribute in format string");
      const key = asIndex(name.slice(start, end));
      if (key instanceof Failure) return key;
      steps.push({ kind: "item", key });
      at = end + 1;
    } else return valueError("Only '.' or '[' may follow ']' in format field specifier");
  }
  return steps;
}

/** A number where the text is all decimal digits. */
function asIndex(text: string): string | number | Failure {
  if (text === "") return text;
  let value = 0;
  for (const ch of text) {
    const digit = decimalValue(ch.codePointAt(0) ?? 0);
    if (digit < 0) return text;
    if (value > (2 ** 63 - 1 - digit) / 10) return valueError("Too many decimal digits in format string");
    value = value * 10 + digit;
  }
  return value;
}

/** Automatic or manual numbering of fields, not both (autonumber_state_error). */
export class AutoNumber {
  #state: "unknown" | "automatic" | "manual" = "unknown";
  #next = 0;

  /** The index of a field whose first part is `first`, a keyword as it is, or the error. */
  index(first: string | number): string | number | Failure {
    if (typeof first === "string" && first !== "") return first;
    const wanted = first === "" ? "automatic" : "manual";
    if (this.#state === "unknown") this.#state = wanted;
    else if (this.#state !== wanted)
      return valueError(
        wanted === "automatic"
          ? "cannot switch from manual field specification to automatic field numbering"
          : "cannot switch from automatic field numbering to manual field specification",
      );
    return first === "" ? this.#next++ : first;
  }
}

/** The errors of a field that the object model finds. */
export function unknownConversion(conversion: string): Failure {
  const c = conversion.codePointAt(0) ?? 0;
  return valueError(
    c > 32 && c < 127
      ? `Unknown conversion specifier ${conversion}`
      : `Unknown conversion specifier \\x${c.toString(16)}`,
  );
}

export function indexOutOfRange(index: number): Failure {
  return new Failure("IndexError", `Replacement index ${index} out of range for positional args tuple`);
}

export function tooDeep(): Failure {
  return valueError("Max string recursion exceeded");
}
