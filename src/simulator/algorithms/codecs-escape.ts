// The encodings that write characters beyond ASCII with ASCII: unicode_escape, raw_unicode_escape and UTF-7
// (Objects/unicodeobject.c). None of them can fail to encode.

import { Failure } from "./failure.ts";

export type EscapeFamily = "unicode_escape" | "raw_unicode_escape" | "utf-7";

const hex = (c: number, width: number): string => c.toString(16).padStart(width, "0");

export function encodeEscaped(points: readonly number[], family: EscapeFamily): Uint8Array {
  const text = family === "utf-7" ? encodeUtf7(points) : points.map((c) => escaped(c, family)).join("");
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

const SIMPLE: Record<number, string> = { 9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\" };

function escaped(c: number, family: EscapeFamily): string {
  if (c < 256) {
    if (family === "raw_unicode_escape") return String.fromCharCode(c);
    return SIMPLE[c] ?? (c >= 32 && c < 127 ? String.fromCharCode(c) : `\\x${hex(c, 2)}`);
  }
  return c < 0x10000 ? `\\u${hex(c, 4)}` : `\\U${hex(c, 8)}`;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const isBase64 = (c: number): boolean => c < 128 && BASE64.includes(String.fromCharCode(c));
/** Written as they are: printing ASCII but `+`, `\` and `~`, and the common white space. */
const isDirect = (c: number): boolean =>
  c === 9 || c === 10 || c === 13 || (c >= 32 && c < 126 && c !== 43 && c !== 92);

function encodeUtf7(points: readonly number[]): string {
  let out = "";
  let isShifted = false;
  let bits = 0;
  let buffer = 0;
  const unit = (value: number): void => {
    buffer = (buffer << 16) | value;
    bits += 16;
    while (bits >= 6) {
      bits -= 6;
      out += BASE64.charAt((buffer >> bits) & 63);
    }
    buffer &= (1 << bits) - 1;
  };
  const flush = (): void => {
    if (bits > 0) out += BASE64.charAt((buffer << (6 - bits)) & 63);
    bits = 0;
    buffer = 0;
  };
  for (const c of points) {
    if (isDirect(c)) {
      if (isShifted) {
        flush();
        isShifted = false;
        if (isBase64(c) || c === 45) out += "-";
      }
      out += String.fromCharCode(c);
    } else if (!isShifted && c === 43) out += "+-";
    else {
      if (!isShifted) out += "+";
      isShifted = true;
      if (c >= 0x10000) {
        unit(0xd800 + ((c - 0x10000) >> 10));
        unit(0xdc00 + ((c - 0x10000) & 1023));
      } else unit(c);
    }
  }
  flush();
  return isShifted ? `${out}-` : out;
}

/** Asked about bytes that cannot be decoded: the text in their place and where to go on. Null ends the decoding. */
export type OnError = (start: number, end: number, reason: string) => { text: string; resume: number } | null;

/** The text, or null where `onError` ended it. */
export function decodeEscaped(
  bytes: Uint8Array,
  family: EscapeFamily,
  onError: OnError,
): string | null | Failure {
  if (family === "utf-7") return decodeUtf7(bytes, onError);
  return decodeBackslashes(bytes, family === "raw_unicode_escape", onError);
}

const LETTERS: Record<string, string> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  b: "\b",
  f: "\f",
  t: "\t",
  n: "\n",
  r: "\r",
  v: "\v",
  a: "\x07",
};

function decodeBackslashes(bytes: Uint8Array, isRaw: boolean, onError: OnError): string | null | Failure {
  let out = "";
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const c = bytes[at++] as number;
    if (c !== 92 || (isRaw && at >= bytes.length)) {
      out += String.fromCharCode(c);
      continue;
    }
    let reason = "";
    if (at >= bytes.length) reason = "\\ at end of string";
    else {
      const letter = String.fromCharCode(bytes[at++] as number);
      const width = letter === "x" && !isRaw ? 2 : letter === "u" ? 4 : letter === "U" ? 8 : 0;
      if (width > 0) {
        const from = at;
        while (at < bytes.length && at < from + width && isHex(bytes[at] as number)) at++;
        const code = Number.parseInt(String.fromCharCode(...bytes.subarray(from, at)), 16);
        if (at < from + width) reason = `truncated \\${letter}${"X".repeat(width)} escape`;
        else if (code > 0x10ffff) reason = isRaw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character";
        else out += String.fromCodePoint(code);
      } else if (isRaw) out += `\\${letter}`;
      else if (letter >= "0" && letter <= "7") {
        let code = Number(letter);
        for (
          let n = 0;
          n < 2 && at < bytes.length && (bytes[at] as number) >= 48 && (bytes[at] as number) < 56;
          n++
        )
          code = code * 8 + (bytes[at++] as number) - 48;
        out += String.fromCharCode(code);
      } else if (letter === "N") {
        return new Failure(
          "Unsupported",
          "characters by name in the codec 'unicode_escape' are outside the modelled language",
        );
      } else out += LETTERS[letter] ?? `\\${letter}`;
    }
    if (reason === "") continue;
    const handled = onError(start, at, reason);
    if (handled === null) return null;
    out += handled.text;
    at = handled.resume;
  }
  return out;
}

function isHex(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
}

function decodeUtf7(bytes: Uint8Array, onError: OnError): string | null {
  let out = "";
  let at = 0;
  let start = 0;
  let isShifted = false;
  let bits = 0;
  let buffer = 0;
  let surrogate = 0;
  for (;;) {
    let reason = "";
    if (at >= bytes.length) {
      if (!isShifted) return out;
      isShifted = false;
      if (surrogate === 0 && bits < 6 && buffer === 0) return out;
      reason = "unterminated shift sequence";
      at = bytes.length;
    } else {
      const c = bytes[at] as number;
      if (isShifted && isBase64(c)) {
        buffer = (buffer << 6) | BASE64.indexOf(String.fromCharCode(c));
        bits += 6;
        at++;
        if (bits >= 16) {
          bits -= 16;
          const unit = buffer >> bits;
          buffer &= (1 << bits) - 1;
          if (surrogate !== 0) out += String.fromCharCode(surrogate);
          surrogate = 0;
          if (unit >= 0xd800 && unit < 0xdc00) surrogate = unit;
          else out += String.fromCharCode(unit);
        }
        continue;
      }
      if (isShifted) {
        isShifted = false;
        if (bits >= 6) reason = "partial character in base-64 sequence";
        else if (bits > 0 && buffer !== 0) reason = "non-zero padding bits in base-64 sequence";
        else {
          if (surrogate !== 0 && c < 128 && c !== 43) out += String.fromCharCode(surrogate);
          surrogate = 0;
          if (c === 45) at++;
          continue;
        }
        at++;
      } else if (c === 43) {
        start = at++;
        const next = bytes[at];
        if (next === 45) {
          at++;
          out += "+";
          continue;
        }
        if (next === undefined || isBase64(next)) {
          isShifted = true;
          surrogate = bits = buffer = 0;
          continue;
        }
        at++;
        reason = "ill-formed sequence";
      } else if (c < 128) {
        at++;
        out += String.fromCharCode(c);
        continue;
      } else {
        start = at++;
        reason = "unexpected special character";
      }
    }
    const handled = onError(start, at, reason);
    if (handled === null) return null;
    out += handled.text;
    at = handled.resume;
    if (at >= bytes.length && !isShifted) return out;
  }
}
