// Reading what tests/tools/record-algorithms.py wrote. JSON.parse and not an import: lone surrogates occur.

import { readFileSync } from "node:fs";

export function readGolden(area: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${area}.json`, import.meta.url), "utf8"));
}

/** The number that float.hex() wrote: independent of the code under test. */
export function fromHex(text: string): number {
  const match = /^(-?)(?:0x([01])\.([0-9a-f]+)p([+-]\d+)|(inf)|(nan))$/.exec(text);
  if (match === null) throw new SyntaxError(text);
  const [, minus, lead, digits = "", exponent, infinite, nan] = match;
  if (nan !== undefined) return NaN;
  let value = infinite === undefined ? Number(BigInt(`0x${lead}${digits}`)) : Infinity;
  // Two factors, each exact: the written value is a float, so no step rounds.
  const shift = infinite === undefined ? Number(exponent) - 4 * digits.length : 0;
  value = value * 2 ** Math.trunc(shift / 2) * 2 ** (shift - Math.trunc(shift / 2));
  return minus === "-" ? -value : value;
}

/** A result as the recorder's hexed_outcome() writes it: floats in hex, failures as "!Type: message". */
export function showHex(value: number | readonly number[] | { type: string; message: string }): string {
  if (typeof value === "object" && "message" in value) return `!${value.type}: ${value.message}`;
  if (typeof value === "object") return `(${value.map(showHex).join(", ")})`;
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (value === 0) return `${sign}0x0.0p+0`;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const biased = bits.getUint16(0) >> 4;
  const digits = (bits.getBigUint64(0) & 0xfffffffffffffn).toString(16).padStart(13, "0");
  const exponent = biased === 0 ? -1022 : biased - 1023;
  return `${sign}0x${biased === 0 ? 0 : 1}.${digits}p${exponent < 0 ? "" : "+"}${exponent}`;
}
