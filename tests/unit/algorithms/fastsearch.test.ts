// Searching, splitting, stripping and layout against CPython 3.13.

import { expect, test } from "vitest";
import * as search from "../../../src/simulator/algorithms/fastsearch.ts";
import { isSpaceCode } from "../../../src/simulator/algorithms/unicode.ts";
import { readGolden } from "./golden.ts";

type Row = [
  text: string,
  needle: string,
  replacement: string,
  numbers: number[],
  wanted: Record<string, unknown>,
];

test("texts with and without characters beyond U+FFFF", () => {
  for (const row of readGolden("fastsearch").rows as Row[]) {
    const [text, needle, replacement, [i = 0, j = 0, limit = 0, width = 0], wanted] = row;
    const points = search.codePointsOf(text);
    const sought = search.codePointsOf(needle);
    const texts = (ranges: search.Range[]) => ranges.map(([from, to]) => search.textOf(points, from, to));
    const [from, to] = search.adjustIndices(i, j, points.length);
    const stripped = (where: "both" | "left" | "right", chars?: Int32Array) => {
      const isStripped = chars === undefined ? isSpaceCode : (c: number) => chars.includes(c);
      return texts([search.strip(points, isStripped, where)])[0];
    };
    const left = search.centerLeft(points.length, width);
    const right = Math.max(width - points.length, 0) - left;
    const got: Record<string, unknown> = {
      find: [
        search.find(points, sought, from, to),
        search.rfind(points, sought, from, to),
        search.count(points, sought, from, to),
        search.find(points, sought, 0, points.length),
        search.rfind(points, sought, 0, points.length),
        search.count(points, sought, 0, points.length),
      ],
      replace: [
        search.replaceText(text, needle, replacement, -1),
        search.replaceText(text, needle, replacement, limit),
      ],
      whitespace: [
        texts(search.splitWhitespace(points, limit, isSpaceCode)),
        texts(search.rsplitWhitespace(points, limit, isSpaceCode)),
      ],
      lines: [
        texts(search.splitlines(points, false, search.isStrLineBreak)),
        texts(search.splitlines(points, true, search.isStrLineBreak)),
      ],
      strip: [
        stripped("both"),
        stripped("left"),
        stripped("right"),
        stripped("both", search.codePointsOf(`${needle}a`)),
      ],
      layout: [
        search.expandTabs(text, limit * 2),
        search.zfill(text, points.length, width),
        "*".repeat(left) + text + "*".repeat(right),
      ],
    };
    if (needle !== "")
      got.split = [
        texts(search.split(points, sought, limit)),
        texts(search.rsplit(points, sought, limit)),
        texts(search.split(points, sought, -1)),
      ];
    expect([row.slice(0, 4), got]).toEqual([row.slice(0, 4), wanted]);
  }
});

test("bytes go through the same functions", () => {
  const bytes = new TextEncoder().encode("a b\r\nc\x1cd b");
  expect(search.find(bytes, [98], 0, bytes.length)).toBe(2);
  expect(search.splitlines(bytes, false, search.isBytesLineBreak)).toEqual([
    [0, 3],
    [5, 10],
  ]);
  expect(search.splitWhitespace(bytes, -1, search.isBytesSpace)).toHaveLength(4);
  expect(search.strip(Uint8Array.of(32, 9, 65, 10), search.isBytesSpace, "both")).toEqual([2, 3]);
});
