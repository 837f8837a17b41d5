// Text encodings: UTF-8, UTF-16, UTF-32, Latin-1, ASCII and those of codecs-escape.ts, with the standard error handlers (Objects/unicodeobject.c,
// Objects/stringlib/codecs.h, Python/codecs.c).
//
// Where an encoding fails under "strict", the answer is a CodecError with the fields of UnicodeEncodeError or
// UnicodeDecodeError; codecErrorText gives the text that str() of such an exception shows. Other encodings of CPython
// are outside the model and say so. Text is UTF-16; a lone surrogate is a character.

import { decodeEscaped, type EscapeFamily, encodeEscaped } from "./codecs-escape.ts";
import { Failure } from "./failure.ts";

/**
 * The fields of the exception: the object is the text or bytes given, without its first `skipped` bytes (the mark that
 * utf-8-sig cuts off before it decodes). Positions are characters or bytes of that object.
 */
export class CodecError {
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly skipped: number;

  constructor(encoding: string, start: number, end: number, reason: string, skipped = 0) {
    this.encoding = encoding;
    this.start = start;
    this.end = end;
    this.reason = reason;
    this.skipped = skipped;
  }
}

type Codec = {
  family: "utf-8" | "utf-16" | "utf-32" | "latin-1" | "ascii" | EscapeFamily;
  /** The name in errors. */
  name: string;
  isBig: boolean;
  /** A byte order mark is written, and eaten. */
  hasMark: boolean;
};

const codec = (family: Codec["family"], name: string, isBig = false, hasMark = false): Codec => ({
  family,
  name,
  isBig,
  hasMark,
});

const CODECS: [Codec, string][] = [
  [codec("utf-8", "utf-8"), "utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001"],
  [codec("utf-8", "utf-8", false, true), "utf_8_sig utf8_sig"],
  [
    codec("latin-1", "latin-1"),
    "latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 ibm819 iso_ir_100 csisolatin1 iso_8859_1_1987",
  ],
  [
    codec("ascii", "ascii"),
    "ascii us_ascii 646 us ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6",
  ],
  [codec("utf-16", "utf-16", false, true), "utf_16 utf16 u16"],
  [codec("utf-16", "utf-16-le"), "utf_16_le utf_16le utf16_le unicodelittleunmarked"],
  [codec("utf-16", "utf-16-be", true), "utf_16_be utf_16be utf16_be unicodebigunmarked"],
  [codec("utf-32", "utf-32", false, true), "utf_32 utf32 u32"],
  [codec("utf-32", "utf-32-le"), "utf_32_le utf_32le utf32_le"],
  [codec("utf-32", "utf-32-be", true), "utf_32_be utf_32be utf32_be"],
  [codec("utf-7", "utf7"), "utf_7 utf7 u7 unicode_1_1_utf_7"],
  [codec("unicode_escape", "unicodeescape"), "unicode_escape unicodeescape"],
  [codec("raw_unicode_escape", "rawunicodeescape"), "raw_unicode_escape rawunicodeescape"],
];
const byName = new Map(
  CODECS.flatMap(([of, names]) => names.split(" ").map((name): [string, Codec] => [name, of])),
);

const OTHER_CODECS =
  /^(big5|charmap|cp_?\d|euc|gb|chinese|hp_roman8|roman8|hz|ibm\d|idna|iso_?2022|iso_?8859|johab|koi8|kz_?1048|latin_?\d|l\d|mac|mbcs|oem|palmos|ptcp154|punycode|shift|sjis|s_jis|tis|undefined|windows|csiso|arabic|cyrillic|greek|hebrew|korean|ks_?c)/;
const NOT_TEXT = /^(base_?64|bz2|hex|quopri|quoted_printable|quotetabs|rot_?13|uu|zip|zlib)(_codec)?$/;

/** The codec of a name; underscores, hyphens, spaces and letter case do not matter (normalize_encoding). */
export function findCodec(encoding: string, isEncoding: boolean): Codec | Failure {
  if (encoding.includes("\0")) return new Failure("ValueError", "embedded null character");
  const name = encoding
    .replace(/[^0-9A-Za-z.\x80-\uffff]+/g, "_")
    .replace(/^_|_$/g, "")
    .toLowerCase();
  const found = byName.get(name);
  if (found !== undefined) return found;
  const verb = isEncoding ? "encode" : "decode";
  if (NOT_TEXT.test(name))
    return new Failure(
      "LookupError",
      `'${encoding}' is not a text encoding; use codecs.${verb}() to handle arbitrary codecs`,
    );
  if (OTHER_CODECS.test(name))
    return new Failure("Unsupported", `the encoding '${encoding}' is outside the modelled language`);
  return new Failure("LookupError", `unknown encoding: ${encoding}`);
}

// --- encoding -------------------------------------------------------------------------------------------------

const isSurrogate = (c: number) => c >= 0xd800 && c < 0xe000;

/** `str.encode(encoding, errors)`. */
export function encodeText(
  text: string,
  encoding: string,
  errors: string,
): Uint8Array | CodecError | Failure {
  const of = findCodec(encoding, true);
  if (of instanceof Failure) return of;
  const points = Array.from(text, (ch) => ch.codePointAt(0) ?? 0);
  if (isEscape(of.family)) return encodeEscaped(points, of.family);
  const out: number[] = [];
  if (of.hasMark) put(out, 0xfeff, of);
  const limit = of.family === "ascii" ? 128 : of.family === "latin-1" ? 256 : 0x110000;
  const isBad = (c: number) => c >= limit || (limit === 0x110000 && isSurrogate(c));
  for (let at = 0; at < points.length; ) {
    const c = points[at] ?? 0;
    if (!isBad(c)) {
      put(out, c, of);
      at++;
      continue;
    }
    // A run of characters that fail goes to the handler as one, except in UTF-16 and UTF-32.
    let end = at + 1;
    if (of.family !== "utf-16" && of.family !== "utf-32")
      while (end < points.length && isBad(points[end] ?? 0)) end++;
    const failure = encodeRun(out, points, at, end, of, errors);
    if (failure !== null) return failure;
    at = end;
  }
  return Uint8Array.from(out);
}

function encodeRun(
  out: number[],
  points: readonly number[],
  start: number,
  end: number,
  of: Codec,
  errors: string,
): CodecError | Failure | null {
  const reason =
    of.family === "ascii" || of.family === "latin-1"
      ? `ordinal not in range(${of.family === "ascii" ? 128 : 256})`
      : "surrogates not allowed";
  const error = (from: number) => new CodecError(of.name, from, end, reason);
  for (let i = start; i < end; i++) {
    const c = points[i] ?? 0;
    let replacement = "";
    switch (errors) {
      case "strict":
        return error(start);
      case "ignore":
        break;
      case "replace":
        replacement = "?";
        break;
      case "backslashreplace": {
        const width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        replacement = `\\${width === 2 ? "x" : width === 4 ? "u" : "U"}${c.toString(16).padStart(width, "0")}`;
        break;
      }
      case "xmlcharrefreplace":
        replacement = `&#${c};`;
        break;
      case "surrogateescape":
        // In the wider encodings a single byte is no unit, so the handler's answer is refused.
        if (c < 0xdc80 || c > 0xdcff || of.family === "utf-16" || of.family === "utf-32") return error(i);
        out.push(c - 0xdc00);
        break;
      case "surrogatepass":
        if (!isSurrogate(c) || of.family === "ascii" || of.family === "latin-1") return error(start);
        put(out, c, of);
        break;
      case "namereplace":
        return new Failure("Unsupported", "the error handler 'namereplace' is outside the modelled language");
      default:
        return new Failure("LookupError", `unknown error handler name '${errors}'`);
    }
    for (const ch of replacement) put(out, ch.charCodeAt(0), of);
  }
  return null;
}

function put(out: number[], c: number, of: Codec): void {
  switch (of.family) {
    case "utf-8":
      if (c < 0x80) out.push(c);
      else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63));
      else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
      else out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
      break;
    case "utf-16":
      if (c < 0x10000) putUnit(out, c, 2, of.isBig);
      else {
        putUnit(out, 0xd800 + ((c - 0x10000) >> 10), 2, of.isBig);
        putUnit(out, 0xdc00 + ((c - 0x10000) & 1023), 2, of.isBig);
      }
      break;
    case "utf-32":
      putUnit(out, c, 4, of.isBig);
      break;
    default:
      out.push(c);
  }
}

function putUnit(out: number[], value: number, size: number, isBig: boolean): void {
  for (let i = 0; i < size; i++) out.push((value >> (8 * (isBig ? size - 1 - i : i))) & 255);
}

// --- decoding ---------------------------------------------------------------------------------------------------

function isEscape(family: Codec["family"]): family is EscapeFamily {
  return family === "utf-7" || family === "unicode_escape" || family === "raw_unicode_escape";
}

function decodeEscapes(bytes: Uint8Array, of: Codec, errors: string): string | CodecError | Failure {
  let failure: CodecError | Failure | null = null;
  const text = decodeEscaped(bytes, of.family as EscapeFamily, (start, end, reason) => {
    const handled = handleDecodeError(bytes, new CodecError(of.name, start, end, reason), of, errors);
    if (!(handled instanceof CodecError) && !(handled instanceof Failure)) return handled;
    failure = handled;
    return null;
  });
  // Null means that the handler gave a failure.
  return text ?? (failure as unknown as CodecError | Failure);
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: string,
  errors: string,
): string | CodecError | Failure {
  const of = findCodec(encoding, false);
  if (of instanceof Failure) return of;
  if (of.family === "utf-8" && of.hasMark && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const rest = decodeBytes(bytes.subarray(3), "utf-8", errors);
    return rest instanceof CodecError
      ? new CodecError(rest.encoding, rest.start, rest.end, rest.reason, 3)
      : rest;
  }
  if (isEscape(of.family)) return decodeEscapes(bytes, of, errors);
  const { start, ...effective } = withoutMark(bytes, of);
  let out = "";
  for (let at = start; at < bytes.length; ) {
    const step = decodeOne(bytes, at, effective);
    if ("text" in step) {
      out += step.text;
      at = step.end;
      continue;
    }
    const error = new CodecError(effective.name, at, step.end, step.reason);
    const handled = handleDecodeError(bytes, error, effective, errors);
    if (handled instanceof CodecError || handled instanceof Failure) return handled;
    out += handled.text;
    at = handled.resume;
  }
  return out;
}

function withoutMark(bytes: Uint8Array, of: Codec): Codec & { start: number } {
  if (!of.hasMark || of.family === "utf-8") return { ...of, start: 0 };
  const size = of.family === "utf-16" ? 2 : 4;
  const isLittle = bytes.length >= size && unit(bytes, 0, size, false) === 0xfeff;
  const isBig = bytes.length >= size && unit(bytes, 0, size, true) === 0xfeff;
  return { ...of, name: `${of.family}-${isBig ? "be" : "le"}`, isBig, start: isLittle || isBig ? size : 0 };
}

function unit(bytes: Uint8Array, at: number, size: number, isBig: boolean): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + (isBig ? i : size - 1 - i)] ?? 0);
  return value;
}

type Step = { text: string; end: number } | { reason: string; end: number };

function decodeOne(bytes: Uint8Array, at: number, of: Codec): Step {
  const byte = bytes[at] ?? 0;
  switch (of.family) {
    case "utf-8":
      return byte < 128 ? { text: String.fromCharCode(byte), end: at + 1 } : decodeUtf8(bytes, at);
    case "utf-16":
      return decodeUtf16(bytes, at, of.isBig);
    case "utf-32":
      return decodeUtf32(bytes, at, of.isBig);
    case "ascii":
      if (byte > 127) return { reason: "ordinal not in range(128)", end: at + 1 };
      return { text: String.fromCharCode(byte), end: at + 1 };
    default:
      return { text: String.fromCharCode(byte), end: at + 1 };
  }
}

/** One character of more than a byte; an error covers the longest valid beginning. */
function decodeUtf8(bytes: Uint8Array, at: number): Step {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return { reason: "invalid start byte", end: at + 1 };
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let c = lead & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const next = bytes[at + i];
    if (next === undefined) return { reason: "unexpected end of data", end: bytes.length };
    let [low, high] = [0x80, 0xbf];
    if (i === 1) {
      // No overlong forms, no surrogates, nothing past U+10FFFF.
      if (lead === 0xe0) low = 0xa0;
      else if (lead === 0xed) high = 0x9f;
      else if (lead === 0xf0) low = 0x90;
      else if (lead === 0xf4) high = 0x8f;
    }
    if (next < low || next > high) return { reason: "invalid continuation byte", end: at + i };
    c = (c << 6) | (next & 63);
  }
  return { text: String.fromCodePoint(c), end: at + size };
}

function decodeUtf16(bytes: Uint8Array, at: number, isBig: boolean): Step {
  if (at + 2 > bytes.length) return { reason: "truncated data", end: bytes.length };
  const c = unit(bytes, at, 2, isBig);
  if (!isSurrogate(c)) return { text: String.fromCharCode(c), end: at + 2 };
  if (c >= 0xdc00) return { reason: "illegal encoding", end: at + 2 };
  if (at + 4 > bytes.length) return { reason: "unexpected end of data", end: bytes.length };
  const low = unit(bytes, at + 2, 2, isBig);
  if (low < 0xdc00 || low > 0xdfff) return { reason: "illegal UTF-16 surrogate", end: at + 2 };
  return { text: String.fromCharCode(c, low), end: at + 4 };
}

function decodeUtf32(bytes: Uint8Array, at: number, isBig: boolean): Step {
  if (at + 4 > bytes.length) return { reason: "truncated data", end: bytes.length };
  const c = unit(bytes, at, 4, isBig);
  if (isSurrogate(c))
    return { reason: "code point in surrogate code point range(0xd800, 0xe000)", end: at + 4 };
  if (c > 0x10ffff) return { reason: "code point not in range(0x110000)", end: at + 4 };
  return { text: String.fromCodePoint(c), end: at + 4 };
}

function handleDecodeError(
  bytes: Uint8Array,
  error: CodecError,
  of: Codec,
  errors: string,
): { text: string; resume: number } | CodecError | Failure {
  const { start, end } = error;
  switch (errors) {
    case "strict":
      return error;
    case "ignore":
      return { text: "", resume: end };
    case "replace":
      return { text: "\ufffd", resume: end };
    case "backslashreplace": {
      const escaped = Array.from(
        bytes.subarray(start, end),
        (byte) => `\\x${byte.toString(16).padStart(2, "0")}`,
      );
      return { text: escaped.join(""), resume: end };
    }
    case "surrogateescape": {
      let text = "";
      for (const byte of bytes.subarray(start, Math.min(end, start + 4))) {
        if (byte < 128) break;
        text += String.fromCharCode(0xdc00 + byte);
      }
      return text === "" ? error : { text, resume: start + text.length };
    }
    case "surrogatepass": {
      const size = of.family === "utf-8" ? 3 : of.family === "utf-16" ? 2 : of.family === "utf-32" ? 4 : 0;
      if (size === 0 || start + size > bytes.length) return error;
      const [a = 0, b = 0, c = 0] = bytes.subarray(start, start + 3);
      const isThree = (a & 0xf0) === 0xe0 && (b & 0xc0) === 0x80 && (c & 0xc0) === 0x80;
      const code =
        of.family !== "utf-8"
          ? unit(bytes, start, size, of.isBig)
          : isThree
            ? ((a & 15) << 12) | ((b & 63) << 6) | (c & 63)
            : 0;
      return isSurrogate(code) ? { text: String.fromCharCode(code), resume: start + size } : error;
    }
    case "xmlcharrefreplace":
    case "namereplace":
      return new Failure("TypeError", "don't know how to handle UnicodeDecodeError in error callback");
    default:
      return new Failure("LookupError", `unknown error handler name '${errors}'`);
  }
}

// --- the exceptions' texts --------------------------------------------------------------------------------------

/** `UnicodeEncodeError.__str__`. */
export function encodeErrorText(error: CodecError, text: string): string {
  const { encoding, start, end, reason } = error;
  const points = [...text];
  if (end === start + 1 && start < points.length) {
    const c = points[start]?.codePointAt(0) ?? 0;
    const [letter, width] = c < 0x100 ? ["x", 2] : c < 0x10000 ? ["u", 4] : ["U", 8];
    const shown = `\\${letter}${c.toString(16).padStart(Number(width), "0")}`;
    return `'${encoding}' codec can't encode character '${shown}' in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't encode characters in position ${start}-${end - 1}: ${reason}`;
}

/** `UnicodeDecodeError.__str__`. */
export function decodeErrorText(error: CodecError, bytes: Uint8Array): string {
  const { encoding, start, end, reason, skipped } = error;
  if (end === start + 1 && start + skipped < bytes.length) {
    const byte = (bytes[start + skipped] ?? 0).toString(16).padStart(2, "0");
    return `'${encoding}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't decode bytes in position ${start}-${end - 1}: ${reason}`;
}
