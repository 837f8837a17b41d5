// Every property of every code point, and case maps of texts, against CPython 3.13.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as unicode from "../../../src/simulator/algorithms/unicode.ts";
import { readGolden } from "./golden.ts";

const golden = readGolden("unicode") as {
  maps: ("upper" | "lower" | "title" | "casefold" | "swapcase" | "capitalize")[];
  tests: string[];
  checks: Record<string, string>;
  decimals: [number, number][];
  texts: [string, string[], string][];
};

const maps: Record<(typeof golden.maps)[number], (text: string) => string> = unicode;
const predicates: Record<string, (text: string) => boolean> = {
  ...unicode,
  isascii: unicode.isAscii,
} as never;

function sha256(value: Uint8Array): string {
  return createHash("sha256").update(value).digest("hex");
}

/** What the recorder computed for each property, from the exported functions alone. */
const properties: Record<string, (c: string) => boolean> = {
  alpha: unicode.isalpha,
  decimal: unicode.isdecimal,
  digit: unicode.isdigit,
  numeric: unicode.isnumeric,
  lower: unicode.islower,
  upper: unicode.isupper,
  title: (c) => unicode.istitle(c) && !unicode.isupper(c),
  space: unicode.isspace,
  printable: unicode.isprintable,
  xidStart: (c) => c !== "_" && unicode.isidentifier(c),
  xidContinue: (c) => unicode.isidentifier(`a${c}`),
  cased: (c) => unicode.title(`${c}A`).endsWith("a"),
  caseIgnorable: (c) =>
    unicode.lower(`A${c}\u03a3`).endsWith("\u03c2") && !unicode.lower(`${c}\u03a3`).endsWith("\u03c2"),
};

describe("all code points", () => {
  test.each(Object.keys(properties))("%s", (name) => {
    const bits = new Uint8Array(0x110000);
    const property = properties[name];
    for (let c = 0; c < bits.length; c++) bits[c] = property?.(String.fromCodePoint(c)) ? 1 : 0;
    expect(sha256(bits)).toBe(golden.checks[name]);
  });

  test.each([
    ["upper", unicode.upper],
    ["lower", unicode.lower],
    ["title", unicode.title],
    ["fold", unicode.casefold],
  ] as const)("to %s", (name, convert) => {
    const texts: string[] = [];
    for (let c = 0; c < 0x110000; c++) texts.push(convert(String.fromCodePoint(c)));
    const text = texts.join("|");
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    expect(sha256(new Uint8Array(units.buffer))).toBe(golden.checks[`to ${name}`]);
  });

  test("decimal digits", () => {
    const wanted = new Map(golden.decimals);
    for (let c = 0; c < 0x110000; c++)
      if (unicode.decimalValue(c) !== (wanted.get(c) ?? -1))
        expect([c, unicode.decimalValue(c)]).toEqual([c, wanted.get(c) ?? -1]);
    expect(wanted.size).toBeGreaterThan(600);
  });
});

test("texts: case maps and predicates", () => {
  for (const [text, mapped, flags] of golden.texts) {
    expect([text, ...golden.maps.map((name) => maps[name](text))]).toEqual([text, ...mapped]);
    expect([text, golden.tests.map((name) => (predicates[name]?.(text) ? "1" : "0")).join("")]).toEqual([
      text,
      flags,
    ]);
  }
});

test("digits and spaces of any script become ASCII; the first other character ends the text", () => {
  expect(unicode.transformDecimalAndSpaceToASCII("\u0661\u00a0\u{1d7d9}2")).toBe("1 12");
  expect(unicode.transformDecimalAndSpaceToASCII("1\u00e9234")).toBe("1?");
  expect(unicode.transformDecimalAndSpaceToASCII("a b\x1f")).toBe("a b\x1f");
});
