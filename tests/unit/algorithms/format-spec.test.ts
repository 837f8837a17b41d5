// The format mini-language against CPython 3.13: results and error texts.

import { expect, test } from "vitest";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import {
  formatComplexSpec,
  formatFloatSpec,
  formatInt,
  formatStr,
} from "../../../src/simulator/algorithms/format-spec.ts";
import { normalize } from "../../../src/simulator/algorithms/ints.ts";
import { reprStr } from "../../../src/simulator/algorithms/strescape.ts";
import { fromHex, readGolden } from "./golden.ts";

type Row = [type: string, value: string | string[], spec: string, wanted: string];

function format([type, value, spec]: Row): string | Failure {
  if (typeof value !== "string")
    return formatComplexSpec(fromHex(value[0] ?? ""), fromHex(value[1] ?? ""), spec);
  if (type === "float") return formatFloatSpec(fromHex(value), spec);
  if (type === "str") return formatStr(value, spec);
  return formatInt(normalize(BigInt(value)), spec, type, 4300);
}

test("values of every type under every spec", () => {
  const rows = readGolden("format").rows as Row[];
  expect(rows.length).toBeGreaterThan(2000);
  for (const row of rows) {
    const got = format(row);
    const shown = got instanceof Failure ? `!${got.type}: ${got.message}` : reprStr(got);
    expect([row, shown]).toEqual([row, row[3]]);
  }
});

test("a text past the modelled limit is a MemoryError", () => {
  for (const got of [
    formatInt(1, "999999999", "int", 0),
    formatFloatSpec(1, ".999999999f"),
    formatStr("a", "999999999"),
  ])
    expect(got).toMatchObject({ type: "MemoryError" });
});
