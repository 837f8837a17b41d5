/** Format strings of the struct module (Modules/_struct.c): sizes and places of what they name. */
import { nativeSize } from "./native-formats.ts";

export interface StructItem {
  /** As in the format, for error texts. */
  readonly code: string;
  /** The native code of the same size and kind. */
  readonly native: string;
  readonly offset: number;
  /** Bytes of the item; of a whole `s` or `p`. */
  readonly size: number;
}
export interface StructFormat {
  readonly items: readonly StructItem[];
  readonly size: number;
  readonly bigEndian: boolean;
  /** Sizes and alignment are the machine's. */
  readonly isNative: boolean;
}

const MAX_SIZE = 2 ** 63 - 1;
const CODES = "xcbB?hHiIlLqQefdsp";
const ONLY_NATIVE = "nNP";

/** The parsed format, or what is wrong with it. */
export function parseStructFormat(format: string): StructFormat | string {
  const prefix = /^[@=<>!]/.exec(format)?.[0] ?? "";
  const isNative = prefix === "" || prefix === "@";
  const items: StructItem[] = [];
  let size = 0;
  for (let at = prefix.length; at < format.length; ) {
    const c = format[at++] as string;
    if (/[ \t\n\r\v\f]/.test(c)) continue;
    let code = c;
    let count = 1;
    if (/[0-9]/.test(c)) {
      const digits = (/^[0-9]+/.exec(format.slice(at - 1)) as RegExpExecArray)[0];
      at += digits.length - 1;
      count = Number(digits);
      if (count > MAX_SIZE) return "total struct size too long";
      if (at >= format.length) return "repeat count given without format specifier";
      code = format[at++] as string;
    }
    if (!CODES.includes(code) && !(isNative && ONLY_NATIVE.includes(code)))
      return "bad char in struct format";
    const native = isNative ? code : code === "l" ? "i" : code === "L" ? "I" : code;
    const one = "xsp".includes(code) ? 1 : nativeSize(native);
    if (isNative) size = Math.ceil(size / one) * one;
    if (size + count * one > MAX_SIZE) return "total struct size too long";
    if (code === "s" || code === "p") items.push({ code, native, offset: size, size: count });
    else if (code !== "x") {
      for (let i = 0; i < count; i++) items.push({ code, native, offset: size + i * one, size: one });
    }
    size += count * one;
  }
  return { items, size, bigEndian: prefix === ">" || prefix === "!", isNative };
}
