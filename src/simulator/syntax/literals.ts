/**
 * What number and string tokens mean (CPython: `Parser/action_helpers.c`, `Parser/string_parser.c`).
 */

import type { CompileWarning, Const, ConstStr } from "../bytecode/code-unit.ts";
import { intValue, strOfCodePoints } from "../bytecode/constants.ts";
import { CompileError, type SourceText } from "./errors.ts";
import type { Token } from "./tokenizer.ts";
import { codePointOfName } from "./unicode-names.ts";

/** Decimal literals longer than this are refused. CPython: `_PY_LONG_DEFAULT_MAX_STR_DIGITS`. */
const MAX_STR_DIGITS = 4300;

export class Literals {
  readonly source: SourceText;
  readonly warnings: CompileWarning[];

  constructor(source: SourceText, warnings: CompileWarning[]) {
    this.source = source;
    this.warnings = warnings;
  }

  /** A complaint about a whole token. */
  fault(msg: string, token: Token): CompileError {
    return new CompileError({
      type: "SyntaxError",
      msg,
      filename: this.source.filename,
      lineno: token.lineno,
      offset: this.source.charColumn(token.lineno, token.col) + 1,
      end_lineno: token.endLineno,
      end_offset: this.source.charColumn(token.endLineno, token.endCol) + 1,
      text: this.source.lineWithEnd(token.lineno),
    });
  }

  // ---- numbers

  number(token: Token): Const {
    const digits = token.text.includes("_") ? token.text.replaceAll("_", "") : token.text;
    const last = digits.charCodeAt(digits.length - 1) | 32;
    const second = digits.charCodeAt(1) | 32;
    // 0x, 0o, 0b
    if (digits.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98)) {
      return { kind: "int", value: intValue(BigInt(digits)) };
    }
    if (last === 106) return { kind: "complex", re: 0, im: Number(digits.slice(0, -1)) };
    if (/^[0-9]+$/.test(digits)) {
      if (digits.length < 16) return { kind: "int", value: Number(digits) };
      if (digits.length > MAX_STR_DIGITS) {
        throw this.fault(
          `Exceeds the limit (${MAX_STR_DIGITS} digits) for integer string conversion: value has ${digits.length} digits; ` +
            "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals " +
            "to avoid decimal conversion limits.",
          token,
        );
      }
      return { kind: "int", value: intValue(BigInt(digits)) };
    }
    return { kind: "float", value: Number(digits) };
  }

  // ---- strings

  /** A STRING token. */
  string(token: Token): Const {
    const text = token.text;
    let at = 0;
    let isBytes = false;
    let raw = false;
    for (; ; at++) {
      const c = text[at];
      if (c === "b" || c === "B") isBytes = true;
      else if (c === "r" || c === "R") raw = true;
      else if (c !== "u" && c !== "U") break;
    }
    const size = text.length >= at + 6 && text[at] === text[at + 1] && text[at] === text[at + 2] ? 3 : 1;
    const body = text.slice(at + size, text.length - size);
    if (isBytes) {
      for (let i = 0; i < body.length; i++) {
        if (body.charCodeAt(i) >= 128) {
          throw this.fault("bytes can only contain ASCII literal characters", token);
        }
      }
      return { kind: "bytes", value: raw ? asciiBytes(body) : this.decodeBytes(body, token) };
    }
    if (raw || !body.includes("\\")) return { kind: "str", value: body };
    return this.decodeStr(body, token);
  }

  /** Text between the fields of an f-string. */
  fstringPart(text: string, raw: boolean, token: Token): ConstStr {
    return raw || !text.includes("\\") ? { kind: "str", value: text } : this.decodeStr(text, token);
  }

  private escapeWarning(what: string, token: Token): void {
    this.warnings.push({
      category: "SyntaxWarning",
      message: `invalid ${what}`,
      filename: this.source.filename,
      lineno: token.lineno,
    });
  }

  /** CPython: `_PyUnicode_DecodeUnicodeEscapeInternal`. */
  private decodeStr(body: string, token: Token): ConstStr {
    const out: number[] = [];
    let warned = false;
    const warn = (what: string): void => {
      if (!warned) this.escapeWarning(what, token);
      warned = true;
    };
    let i = 0;
    const n = body.length;
    while (i < n) {
      const c = body.codePointAt(i) ?? 0;
      if (c !== 92) {
        out.push(c);
        i += c > 0xffff ? 2 : 1;
        continue;
      }
      const start = i;
      const e = body[i + 1];
      i += 2;
      switch (e) {
        case "\n":
          break;
        case "\\":
        case "'":
        case '"':
          out.push(e.charCodeAt(0));
          break;
        case "b":
          out.push(8);
          break;
        case "f":
          out.push(12);
          break;
        case "t":
          out.push(9);
          break;
        case "n":
          out.push(10);
          break;
        case "r":
          out.push(13);
          break;
        case "v":
          out.push(11);
          break;
        case "a":
          out.push(7);
          break;
        case "x":
        case "u":
        case "U": {
          const length = e === "x" ? 2 : e === "u" ? 4 : 8;
          const digits = /^[0-9a-fA-F]*/.exec(body.slice(i, i + length))?.[0] ?? "";
          if (digits.length < length) {
            const shape = e === "x" ? "\\xXX" : e === "u" ? "\\uXXXX" : "\\UXXXXXXXX";
            throw this.unicodeError(body, start, i + digits.length, `truncated ${shape} escape`, token);
          }
          const value = Number.parseInt(digits, 16);
          if (value > 0x10ffff) {
            throw this.unicodeError(body, start, i + length, "illegal Unicode character", token);
          }
          out.push(value);
          i += length;
          break;
        }
        case "N": {
          const close = body[i] === "{" ? body.indexOf("}", i) : -1;
          if (close <= i + 1) {
            const end = close < 0 ? (body[i] === "{" ? n : i) : close + 1;
            throw this.unicodeError(body, start, end, "malformed \\N character escape", token);
          }
          const name = body.slice(i + 1, close);
          const value = codePointOfName(name);
          if (value === undefined) {
            if (/^[A-Za-z]+[ -][A-Za-z0-9 -]+$/.test(name)) throw this.unknownName(name, token);
            throw this.unicodeError(body, start, close + 1, "unknown Unicode character name", token);
          }
          out.push(value);
          i = close + 1;
          break;
        }
        default: {
          if (e !== undefined && e >= "0" && e <= "7") {
            const digits = /^[0-7]{1,3}/.exec(body.slice(i - 1, i + 2))?.[0] ?? "0";
            const value = Number.parseInt(digits, 8);
            if (value > 0xff) warn(`octal escape sequence '\\${digits}'`);
            out.push(value);
            i += digits.length - 1;
            break;
          }
          const other = body.codePointAt(i - 1) ?? 0;
          // CPython hides a backslash before other than ASCII from the check.
          if (other < 128) warn(`escape sequence '\\${String.fromCodePoint(other)}'`);
          out.push(92, other);
          if (other > 0xffff) i++;
        }
      }
    }
    return strOfCodePoints(out);
  }

  /** It may well be a name: the table here is not Python's. */
  private unknownName(name: string, token: Token): CompileError {
    const fault = this.fault(
      `\\N{${name}}: this model knows the names of letters and common signs only; write the character or \\uXXXX`,
      token,
    );
    return new CompileError({ ...fault.error, unsupported: true });
  }

  /** Positions count bytes of the text as CPython hands it to the codec: beyond ASCII, \UXXXXXXXX each. */
  private unicodeError(body: string, start: number, end: number, reason: string, token: Token): CompileError {
    const measure = (to: number): number => {
      let bytes = 0;
      for (const ch of body.slice(0, to)) bytes += (ch.codePointAt(0) ?? 0) < 128 ? 1 : 10;
      return bytes;
    };
    const from = measure(start);
    const last = measure(end) - 1;
    const where = from === last ? `byte 0x5c in position ${from}` : `bytes in position ${from}-${last}`;
    return this.fault(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`, token);
  }

  /** CPython: `_PyBytes_DecodeEscape`. */
  private decodeBytes(body: string, token: Token): Uint8Array {
    if (!body.includes("\\")) return asciiBytes(body);
    const out: number[] = [];
    let warned = false;
    const warn = (what: string): void => {
      if (!warned) this.escapeWarning(what, token);
      warned = true;
    };
    const simple: Record<string, number> = {
      b: 8,
      f: 12,
      t: 9,
      n: 10,
      r: 13,
      v: 11,
      a: 7,
      "\\": 92,
      "'": 39,
      '"': 34,
    };
    for (let i = 0; i < body.length; ) {
      const c = body.charCodeAt(i);
      if (c !== 92) {
        out.push(c);
        i++;
        continue;
      }
      const start = i;
      const e = body[i + 1] ?? "";
      i += 2;
      if (e === "\n") continue;
      if (Object.hasOwn(simple, e)) out.push(simple[e] as number);
      else if (e === "x") {
        const digits = /^[0-9a-fA-F]{2}/.exec(body.slice(i, i + 2))?.[0];
        if (digits === undefined)
          throw this.fault(`(value error) invalid \\x escape at position ${start}`, token);
        out.push(Number.parseInt(digits, 16));
        i += 2;
      } else if (e >= "0" && e <= "7") {
        const digits = /^[0-7]{1,3}/.exec(body.slice(i - 1, i + 2))?.[0] ?? "0";
        const value = Number.parseInt(digits, 8);
        if (value > 0xff) warn(`octal escape sequence '\\${digits}'`);
        out.push(value & 0xff);
        i += digits.length - 1;
      } else {
        warn(`escape sequence '\\${e}'`);
        out.push(92, e.charCodeAt(0));
      }
    }
    return Uint8Array.from(out);
  }
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (ch) => ch.charCodeAt(0));
}
