// int arithmetic and text against CPython 3.13, on values of every size and beside every limit.

import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import { intFromText, intToBase, intToDecimal } from "../../../src/simulator/algorithms/int-text.ts";
import * as ints from "../../../src/simulator/algorithms/ints.ts";
import { fromHex, readGolden } from "./golden.ts";

type Int = ints.Int;
const golden = readGolden("ints") as Record<string, unknown[][]>;
const LIMIT = 4300;

function int(text: string): Int {
  return ints.normalize(BigInt(text));
}

/** As the recorder writes an outcome: the repr, or "!Type: message". */
function show(value: unknown): string {
  if (value instanceof Failure) return `!${value.type}: ${value.message}`;
  if (Array.isArray(value)) return `(${value.map(show).join(", ")})`;
  if (typeof value === "boolean") return value ? "True" : "False";
  expect(Object.is(value, -0)).toBe(false);
  if (typeof value === "bigint") expect(ints.normalize(value)).toBe(value);
  return String(value);
}

const operations: Record<string, (a: Int, b: Int, c: Int) => unknown> = {
  add: ints.intAdd,
  sub: ints.intSub,
  mul: ints.intMul,
  floordiv: ints.intFloorDiv,
  mod: ints.intMod,
  divmod: ints.intDivmod,
  and: ints.intAnd,
  or: ints.intOr,
  xor: ints.intXor,
  gcd: ints.intGcd,
  lt: (a, b) => a < b,
  eq: (a, b) => a === b,
  pow: ints.intPow,
  powmod: ints.intPowMod,
  lshift: ints.intLshift,
  rshift: ints.intRshift,
  round: ints.intRound,
};

describe("arithmetic", () => {
  test.each(["binary", "near", "powers", "shifts"])("%s", (area) => {
    for (const row of golden[area] as string[][]) {
      const [name = "", ...rest] = row;
      const wanted = rest.pop() ?? "";
      const [a, b, c] = [int(rest[0] ?? ""), int(rest[1] ?? ""), int(rest[2] ?? "0")];
      if (name === "truediv" || name === "float") {
        const got = name === "float" ? ints.intToFloat(a) : ints.intTrueDiv(a, b);
        if (got instanceof Failure) expect([row, show(got)]).toEqual([row, wanted]);
        else expect([row, Object.is(got, Number(wanted))]).toEqual([row, true]);
      } else {
        const operation = operations[name];
        if (operation === undefined) throw new Error(name);
        expect([row, show(operation(a, b, c))]).toEqual([row, wanted]);
      }
    }
  });

  test("quotients of values beside 2**53 stay exact", () => {
    for (const a of [2 ** 53 - 1, 1 - 2 ** 53, 2 ** 53 - 2, 2 - 2 ** 53])
      for (const b of [100570724767, -100570724767, 3, -3, 2 ** 53 - 1, 1 - 2 ** 53]) {
        const q = (BigInt(a) - (((BigInt(a) % BigInt(b)) + BigInt(b)) % BigInt(b))) / BigInt(b);
        expect([a, b, ints.intFloorDiv(a, b)]).toEqual([a, b, Number(q)]);
        expect([a, b, ints.intDivmod(a, b)]).toEqual([a, b, [Number(q), Number(BigInt(a) - q * BigInt(b))]]);
      }
  });

  test("0 divided by a negative int is minus zero", () => {
    for (const b of [-5, -(2n ** 80n)]) expect(Object.is(ints.intTrueDiv(0, b), -0)).toBe(true);
  });

  test("one operand", () => {
    for (const [text, wanted] of golden.unary as [string, string[]][]) {
      const a = int(text);
      const got = [
        ints.intNeg(a),
        ints.intAbs(a),
        ints.intInvert(a),
        ints.intBitLength(a),
        ints.intBitCount(a),
        ints.intDigitCount(a),
        ints.intSqrt(ints.intAbs(a)),
      ].map(show);
      const bases = [
        intToBase(a, 2, true),
        intToBase(a, 8, true),
        intToBase(a, 16, true),
        intToBase(a, 2, false),
        intToBase(a, 16, false),
      ];
      expect([text, ...got, ...bases]).toEqual([text, ...wanted]);
      expect(intToDecimal(a, LIMIT)).toBe(text);
    }
  });

  test("bytes", () => {
    for (const row of golden.bytes as unknown[][]) {
      if (row.length === 4) {
        const [raw, order, isSigned, wanted] = row as [number[], string, boolean, string];
        expect([row, show(ints.intFromBytes(raw, order === "little", isSigned))]).toEqual([row, wanted]);
      } else {
        const [text, length, order, isSigned, wanted] = row as [string, number, string, boolean, string];
        const got = ints.intToBytes(int(text), length, order === "little", isSigned);
        expect([row, got instanceof Failure ? show(got) : `[${[...got].join(", ")}]`]).toEqual([row, wanted]);
      }
    }
  });

  test("floats: cut to int, and compared exactly by JavaScript's own operators", () => {
    for (const [hex, wanted] of golden.floats as [string, string][])
      expect(show(ints.floatToInt(fromHex(hex)))).toBe(wanted);
    expect(show(ints.floatToInt(-0.5))).toBe("0");
    for (const [text, hex, wanted] of golden.compare as [string, string, boolean[]][]) {
      const [a, x] = [int(text), fromHex(hex)];
      // biome-ignore lint/suspicious/noDoubleEquals: == between a bigint and a number is the exact comparison
      expect([text, hex, a < x, a == x, a > x]).toEqual([text, hex, ...wanted]);
    }
  });

  test("an int past the modelled limit is a MemoryError", () => {
    expect(show(ints.intLshift(1, 2 ** 40))).toBe("!MemoryError: ");
    expect(show(ints.intLshift(1, 2n ** 62n))).toBe("!MemoryError: ");
    expect(show(ints.intPow(10, 2 ** 40))).toBe("!MemoryError: ");
    expect(show(ints.intPow(10, 2n ** 62n))).toBe("!MemoryError: ");
  });
});

describe("text", () => {
  test("int(text, base)", () => {
    for (const [text, base, wanted] of golden.text as [string, number, string][]) {
      const got = intFromText(text, base, LIMIT);
      if (got === null)
        expect([text, base, wanted]).toEqual([
          text,
          base,
          expect.stringContaining("!ValueError: invalid literal"),
        ]);
      else if (text.length === 5000 && base === 16)
        expect(`!${BigInt(got as bigint) % 1000003n}`).toBe(wanted);
      else expect([text, base, show(got)]).toEqual([text, base, wanted]);
    }
  });

  test("the limit of digits, both ways", () => {
    const message = "integer string conversion; use sys.set_int_max_str_digits() to increase the limit";
    expect(show(intToDecimal(10n ** 4300n, LIMIT))).toBe(
      `!ValueError: Exceeds the limit (4300 digits) for ${message}`,
    );
    expect(show(intToDecimal(-(10n ** 9000n), LIMIT))).toBe(
      `!ValueError: Exceeds the limit (4300 digits) for ${message}`,
    );
    expect(String(intToDecimal(-(10n ** 4299n), LIMIT))).toHaveLength(4301);
    expect(String(intToDecimal(10n ** 4300n, 0))).toHaveLength(4301);
    expect(String(intFromText("1".repeat(5000), 10, 0))).toHaveLength(5000);
    expect(show(intFromText("1".repeat(700), 10, 640))).toContain("Exceeds the limit (640 digits)");
  });
});
