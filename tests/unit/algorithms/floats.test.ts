// float text, formatting and arithmetic against CPython 3.13.

import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import {
  complexRepr,
  type FloatCode,
  floatRepr,
  formatFloat,
} from "../../../src/simulator/algorithms/float-format.ts";
import { floatFromHex, floatHex } from "../../../src/simulator/algorithms/float-hex.ts";
import {
  complexFromText,
  floatFromAscii,
  floatFromText,
} from "../../../src/simulator/algorithms/float-text.ts";
import * as floats from "../../../src/simulator/algorithms/floats.ts";
import { fromHex, readGolden, showHex } from "./golden.ts";

const golden = readGolden("floats") as Record<string, unknown[][]>;

describe("text of floats", () => {
  test("repr, every code and precision, with and without '#'", () => {
    for (const row of golden.formats as [
      string,
      string,
      FloatCode,
      number,
      boolean,
      string,
      string,
      string,
    ][]) {
      const [hex, repr, code, precision, isAlternate, formatted, plain, withPrecision] = row;
      const x = fromHex(hex);
      const got = [
        floatRepr(x),
        formatFloat(x, code, precision, isAlternate),
        formatFloat(x, "r", 0, isAlternate, true),
        formatFloat(x, "g", precision, isAlternate, true),
        floatHex(x),
      ];
      expect([row, ...got]).toEqual([row, repr, formatted, plain, withPrecision, hex]);
    }
  });

  test("the z option: what rounds to zero has no sign", () => {
    for (const [hex, spec, wanted] of golden.negativeZero as [string, string, string][]) {
      const [, precision, code] = /^z(?:\.(\d+)([a-z%]))?$/.exec(spec) ?? [];
      const got =
        code === undefined
          ? formatFloat(fromHex(hex), "r", 0, false, true, true)
          : formatFloat(fromHex(hex), code as FloatCode, Number(precision), false, false, true);
      expect([hex, spec, got]).toEqual([hex, spec, wanted]);
    }
  });

  test("repr of complex", () => {
    for (const [real, imaginary, wanted] of golden.complexReprs as [string, string, string][])
      expect([real, imaginary, complexRepr(fromHex(real), fromHex(imaginary))]).toEqual([
        real,
        imaginary,
        wanted,
      ]);
  });

  test("float(text)", () => {
    for (const [text, wanted] of golden.texts as [string, string][]) {
      const got = floatFromText(text);
      if (got === null)
        expect([text, wanted]).toEqual([text, expect.stringContaining("!ValueError: could not convert")]);
      else expect([text, showHex(got)]).toEqual([text, wanted]);
    }
    expect([floatFromAscii(" 1.5\n"), floatFromAscii("1\u00a0"), floatFromAscii("\u0661")]).toEqual([
      1.5,
      null,
      null,
    ]);
  });

  test("complex(text)", () => {
    for (const [text, wanted] of golden.complexes as [string, string][]) {
      const got = complexFromText(text);
      const shown =
        got === null
          ? "!ValueError: complex() arg is a malformed string"
          : got === "underscore"
            ? `!ValueError: could not convert string to complex: '${text}'`
            : showHex([got.real, got.imaginary]);
      expect([text, shown]).toEqual([text, wanted]);
    }
  });

  test("float.fromhex", () => {
    for (const [text, wanted] of golden.fromhex as [string, string][])
      expect([text, showHex(floatFromHex(text))]).toEqual([text, wanted]);
  });
});

describe("arithmetic", () => {
  test("rounding, division, conversion to int", () => {
    expect(golden.names).toEqual(
      "round roundToInt trunc floor ceil floordiv mod divmod truediv ratio".split(" "),
    );
    for (const [hexX, hexY, n, wanted] of golden.arithmetic as [string, string, number, string[]][]) {
      const [x, y] = [fromHex(hexX), fromHex(hexY)];
      const got = [
        showHex(floats.floatRound(x, n)),
        ...[
          floats.floatRoundToInt(x),
          floats.floatTruncate(x),
          floats.floatFloor(x),
          floats.floatCeil(x),
        ].map(showInt),
        ...[
          floats.floatFloorDiv(x, y),
          floats.floatMod(x, y),
          floats.floatDivmod(x, y),
          floats.floatTrueDiv(x, y),
        ].map(showHex),
        showInt(floats.floatAsIntegerRatio(x)),
      ];
      expect([hexX, hexY, n, ...got]).toEqual([hexX, hexY, n, ...wanted]);
    }
  });

  test("powers, with a last digit off in at most one of 200", () => {
    const off: unknown[] = [];
    const rows = golden.powers as [string, string, string][];
    for (const [x, y, wanted] of rows) {
      const got = floats.floatPow(fromHex(x), fromHex(y));
      const shown = got === floats.COMPLEX_POWER ? "complex" : showHex(got);
      if (got instanceof Failure)
        expect([x, y, shown]).toEqual([x, y, wanted.replace(/\(34, '(.*)'\)/, "$1")]);
      else if (shown !== wanted) {
        expect(Math.abs((got as number) / fromHex(wanted) - 1)).toBeLessThan(3e-16);
        off.push([x, y, shown, wanted]);
      }
    }
    expect(off.length).toBeLessThanOrEqual(rows.length / 200);
  });

  test("an overflowing power carries C's error number", () => {
    const failure = floats.floatPow(10, 400) as Failure;
    expect([failure.type, failure.errno, failure.message]).toEqual([
      "OverflowError",
      34,
      "Numerical result out of range",
    ]);
  });

  test("sum() keeps what additions lose", () => {
    for (const [hexes, wanted] of golden.sums as [string[], string][]) {
      const sum = new floats.CompensatedSum(0);
      for (const hex of hexes) sum.add(fromHex(hex));
      expect([hexes, showHex(sum.value())]).toEqual([hexes, wanted]);
    }
  });

  test("is_integer", () => {
    expect([1, -0, 1e300, 0.5, Infinity, NaN].map(floats.floatIsInteger)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

function showInt(value: unknown): string {
  if (value instanceof Failure) return showHex(value);
  if (Array.isArray(value)) return `(${value.join(", ")})`;
  expect(Object.is(value, -0)).toBe(false);
  return String(value);
}
