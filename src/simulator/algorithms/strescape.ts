// Escapes: repr of str and bytes, ascii(), and the escapes of literals (Objects/unicodeobject.c unicode_repr and
// _PyUnicode_DecodeUnicodeEscapeInternal, Objects/bytesobject.c PyBytes_Repr and _PyBytes_DecodeEscape).

import { Failure } from "./failure.ts";
import { isPrintableCode } from "./unicode.ts";

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, "0");
}

/** \xhh, \uhhhh or \Uhhhhhhhh, the shortest that fits. */
function escapeCode(c: number): string {
  return c < 0x100 ? `\\x${hex(c, 2)}` : c < 0x10000 ? `\\u${hex(c, 4)}` : `\\U${hex(c, 8)}`;
}

/** The apostrophe, unless the text has one and no double quote. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

const NAMED: Record<string, string> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

/** `repr(str)`. */
export function reprStr(text: string): string {
  const quote = quoteFor(text);
  // Nearly every text needs no escape at all.
  if (/^[ -&(-[\]-~]*$/.test(text)) return quote + text + quote;
  let out = quote;
  for (const ch of text) {
    const c = ch.codePointAt(0) ?? 0;
    const isPlain = c < 127 ? c >= 32 : isPrintableCode(c);
    if (ch === quote) out += `\\${ch}`;
    else out += NAMED[ch] ?? (isPlain ? ch : escapeCode(c));
  }
  return out + quote;
}

/** `repr(bytes)`; bytearray's repr wraps it. */
export function reprBytes(bytes: ArrayLike<number>): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] ?? 0);
  const quote = quoteFor(text);
  let out = `b${quote}`;
  for (const ch of text) {
    const c = ch.charCodeAt(0);
    if (ch === quote) out += `\\${ch}`;
    else out += NAMED[ch] ?? (c >= 32 && c < 127 ? ch : escapeCode(c));
  }
  return out + quote;
}

/** The text with everything beyond ASCII escaped: of `repr(x)` it makes `ascii(x)`. */
export function asciiOf(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let out = "";
  for (const ch of text) {
    const c = ch.codePointAt(0) ?? 0;
    out += c < 128 ? ch : escapeCode(c);
  }
  return out;
}

/** An escape that means itself, of which CPython warns: its place and the text of the SyntaxWarning. */
export type EscapeWarning = { index: number; message: string };
/** A malformed escape: what is wrong, and its range in the literal's body. */
export type EscapeError = { start: number; end: number; reason: string };

const SIMPLE: Record<string, string> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/**
 * The escapes of a str literal's body. Character names (`\N{…}`) are outside the model. Positions are in UTF-16 units of
 * the body.
 */
export function decodeStrEscapes(
  body: string,
): { text: string; warning: EscapeWarning | null } | EscapeError | Failure {
  let out = "";
  let warning: EscapeWarning | null = null;
  for (let at = 0; at < body.length; ) {
    const backslash = body.indexOf("\\", at);
    if (backslash < 0) return { text: out + body.slice(at), warning };
    out += body.slice(at, backslash);
    const ch = body[backslash + 1];
    at = backslash + 2;
    if (ch === undefined) return { start: backslash, end: backslash + 1, reason: "\\ at end of string" };
    const simple = SIMPLE[ch];
    if (simple !== undefined) {
      out += simple;
      continue;
    }
    if (ch >= "0" && ch <= "7") {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at - 1))?.[0] ?? "";
      const code = Number.parseInt(digits, 8);
      at += digits.length - 1;
      out += String.fromCharCode(code);
      if (code > 0o377)
        warning ??= { index: backslash, message: `invalid octal escape sequence '\\${digits}'` };
      continue;
    }
    const width = ch === "x" ? 2 : ch === "u" ? 4 : ch === "U" ? 8 : 0;
    if (width > 0) {
      const digits = /^[0-9a-fA-F]*/.exec(body.slice(at, at + width))?.[0] ?? "";
      if (digits.length < width)
        return {
          start: backslash,
          end: at + digits.length,
          reason: `truncated \\${ch}${"X".repeat(width)} escape`,
        };
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) return { start: backslash, end: at + 8, reason: "illegal Unicode character" };
      out += String.fromCodePoint(code);
      at += width;
      continue;
    }
    if (ch === "N") {
      const name = /^\{([^}]+)\}/.exec(body.slice(at));
      if (name === null) {
        // Up to the brace that closes an empty name, or all there is.
        const close = body.indexOf("}", at);
        const end = body[at] !== "{" ? at : close < 0 ? body.length : close;
        return { start: backslash, end, reason: "malformed \\N character escape" };
      }
      return new Failure(
        "Unsupported",
        `characters by name (\\N{${name[1]}}) are outside the modelled language`,
      );
    }
    warning ??= { index: backslash, message: `invalid escape sequence '\\${ch}'` };
    out += `\\${ch}`;
  }
  return { text: out, warning };
}

/** The SyntaxError's text of a malformed escape in a str literal. */
export function strEscapeErrorText(error: EscapeError): string {
  const { start, end, reason } = error;
  const where =
    end - start === 1 ? `byte 0x5c in position ${start}` : `bytes in position ${start}-${end - 1}`;
  return `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`;
}

/** The escapes of a bytes literal's body, which is ASCII. A malformed \x is `(value error) invalid \x escape at position N`. */
export function decodeBytesEscapes(
  body: string,
): { bytes: Uint8Array; warning: EscapeWarning | null } | EscapeError {
  const out: number[] = [];
  let warning: EscapeWarning | null = null;
  for (let at = 0; at < body.length; ) {
    const ch = body.charAt(at);
    if (ch !== "\\") {
      out.push(body.charCodeAt(at++) & 0xff);
      continue;
    }
    const backslash = at;
    const escaped = body[at + 1] ?? "";
    at += 2;
    const simple = SIMPLE[escaped];
    if (simple !== undefined) {
      if (simple !== "") out.push(simple.charCodeAt(0));
    } else if (escaped >= "0" && escaped <= "7") {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at - 1))?.[0] ?? "";
      const code = Number.parseInt(digits, 8);
      at += digits.length - 1;
      out.push(code & 0xff);
      if (code > 0o377)
        warning ??= { index: backslash, message: `invalid octal escape sequence '\\${digits}'` };
    } else if (escaped === "x") {
      const digits = body.slice(at, at + 2);
      if (!/^[0-9a-fA-F]{2}$/.test(digits))
        return {
          start: backslash,
          end: at,
          reason: `(value error) invalid \\x escape at position ${backslash}`,
        };
      out.push(Number.parseInt(digits, 16));
      at += 2;
    } else {
      warning ??= { index: backslash, message: `invalid escape sequence '\\${escaped}'` };
      out.push(92, escaped.charCodeAt(0) & 0xff);
    }
  }
  return { bytes: Uint8Array.from(out), warning };
}
