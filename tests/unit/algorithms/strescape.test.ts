// repr, ascii and the escapes of literals against CPython 3.13.

import { expect, test } from "vitest";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import {
  asciiOf,
  decodeBytesEscapes,
  decodeStrEscapes,
  reprBytes,
  reprStr,
  strEscapeErrorText,
} from "../../../src/simulator/algorithms/strescape.ts";
import { readGolden } from "./golden.ts";

const golden = readGolden("strescape") as Record<string, unknown[][]>;
type Outcome = null | { error: string } | { value: string | number[]; warning: string | null };

test("repr and ascii of str", () => {
  for (const [text, repr, ascii] of golden.str as [string, string, string][])
    expect([text, reprStr(text), asciiOf(reprStr(text))]).toEqual([text, repr, ascii]);
});

test("repr of bytes", () => {
  for (const [raw, repr] of golden.bytes as [number[], string][])
    expect([raw, reprBytes(raw)]).toEqual([raw, repr]);
});

test("escapes of str literals", () => {
  for (const [body, wanted] of golden.literals as [string, Outcome][]) {
    const got = decodeStrEscapes(body);
    if (got instanceof Failure) throw new Error(got.message);
    if (wanted === null)
      expect([body, got]).toEqual([body, expect.objectContaining({ reason: "\\ at end of string" })]);
    else if ("reason" in got) expect([body, { error: strEscapeErrorText(got) }]).toEqual([body, wanted]);
    else expect([body, { value: got.text, warning: got.warning?.message ?? null }]).toEqual([body, wanted]);
  }
  expect(decodeStrEscapes("\\N{BULLET}")).toMatchObject({ type: "Unsupported" });
});

test("escapes of bytes literals", () => {
  for (const [body, wanted] of golden.byteLiterals as [string, Outcome][]) {
    if (wanted === null) continue;
    const got = decodeBytesEscapes(body);
    if ("reason" in got) expect([body, { error: got.reason }]).toEqual([body, wanted]);
    else
      expect([body, { value: [...got.bytes], warning: got.warning?.message ?? null }]).toEqual([
        body,
        wanted,
      ]);
  }
});
