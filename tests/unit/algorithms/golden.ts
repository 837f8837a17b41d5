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
