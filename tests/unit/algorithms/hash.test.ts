// Hashes against values recorded from CPython 3.13 with PYTHONHASHSEED=0.

import { afterEach, expect, test } from "vitest";
import {
  frozensetHashAdd,
  frozensetHashEnd,
  H,
  hashAsBigInt,
  hashAsInt,
  hashComplex,
  hashDouble,
  hashFromMethod,
  hashInt,
  hashPointer,
  newFrozensetHash,
  newTupleHash,
  setHashBigInt,
  sliceHashEnd,
  tupleHashAdd,
  tupleHashEnd,
} from "../../../src/simulator/algorithms/hash.ts";
import { setHashSeed, siphash13, siphash13Bytes } from "../../../src/simulator/algorithms/siphash13.ts";
import { fromHex, readGolden } from "./golden.ts";

const golden = readGolden("hash");

afterEach(() => setHashSeed(0));

function hashText(text: string): string {
  const points = Int32Array.from(text, (ch) => ch.codePointAt(0) ?? 0);
  const max = Math.max(0, ...points);
  siphash13(text, max < 128 ? 0 : max < 256 ? 1 : max < 65536 ? 2 : 4, max < 65536 ? null : points);
  return String(hashAsBigInt());
}

test("str of every kind and length", () => {
  for (const [text, wanted] of golden.str as [string, string][])
    expect([text, hashText(text)]).toEqual([text, wanted]);
});

test("bytes", () => {
  for (const [bytes, wanted] of golden.bytes as [number[], string][]) {
    siphash13Bytes(Uint8Array.from(bytes));
    expect(String(hashAsBigInt())).toBe(wanted);
  }
});

test("other seeds", () => {
  for (const [seed, wanted] of Object.entries(golden.seeds as Record<string, string[]>)) {
    setHashSeed(Number(seed));
    const texts = [hashText("abc"), hashText("x".repeat(20)), hashText("bytes")];
    expect([seed, ...texts]).toEqual([seed, ...wanted]);
  }
});

test("float", () => {
  for (const [hex, wanted] of golden.float as [string, string][]) {
    hashDouble(fromHex(hex), 0);
    expect([hex, String(hashAsBigInt())]).toEqual([hex, wanted]);
  }
});

test("int, as number and as bigint", () => {
  for (const [text, wanted] of golden.int as [string, string][]) {
    hashInt(BigInt(text));
    expect([text, String(hashAsInt())]).toEqual([text, wanted]);
    if (!Number.isSafeInteger(Number(text))) continue;
    hashInt(Number(text));
    expect([text, String(hashAsBigInt())]).toEqual([text, wanted]);
  }
});

test("complex", () => {
  for (const [real, imaginary, wanted] of golden.complex as [string, string, string][]) {
    hashComplex(fromHex(real), fromHex(imaginary), 0);
    expect([real, imaginary, String(hashAsBigInt())]).toEqual([real, imaginary, wanted]);
  }
});

test("tuple and slice", () => {
  for (const [items, wanted] of golden.tuple as [string[], string][]) {
    const acc = newTupleHash();
    for (const item of items) {
      setHashBigInt(BigInt(item));
      tupleHashAdd(acc);
    }
    tupleHashEnd(acc, items.length);
    expect([items, String(hashAsBigInt())]).toEqual([items, wanted]);
  }
  for (const [items, wanted] of golden.slice as [string[], string][]) {
    const acc = newTupleHash();
    for (const item of items) {
      setHashBigInt(BigInt(item));
      tupleHashAdd(acc);
    }
    sliceHashEnd(acc);
    expect([items, String(hashAsBigInt())]).toEqual([items, wanted]);
  }
});

test("frozenset, in any order", () => {
  for (const [items, wanted] of golden.frozenset as [string[], string][]) {
    for (const order of [items, [...items].reverse()]) {
      const acc = newFrozensetHash();
      for (const item of order) {
        setHashBigInt(BigInt(item));
        frozensetHashAdd(acc);
      }
      frozensetHashEnd(acc, items.length);
      expect([items, String(hashAsBigInt())]).toEqual([items, wanted]);
    }
  }
});

test("a pointer is rotated by four bits; a NaN hashes as its object's address", () => {
  hashPointer(0x7f1234567890);
  expect(hashAsBigInt()).toBe(0x7f123456789n);
  hashPointer(0x7f1234567898);
  expect(BigInt.asUintN(64, hashAsBigInt())).toBe(0x800007f123456789n);
  hashDouble(NaN, 0x7f0000100030);
  expect(hashAsInt()).toBe(0x7f000010003);
});

test("the int of a __hash__ method is kept where it fits 64 bits and reduced otherwise", () => {
  const of = (value: number | bigint) => {
    hashFromMethod(value);
    return [H.hi, H.lo, hashAsBigInt()][2];
  };
  expect(of(-1)).toBe(-2n);
  expect(of(2n ** 62n + 5n)).toBe(2n ** 62n + 5n);
  expect(of(2n ** 63n)).toBe(4n);
  expect(of(-(2n ** 61n))).toBe(-(2n ** 61n));
});
