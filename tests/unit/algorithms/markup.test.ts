// str.format's fields against CPython 3.13: a formatter over a few values, built from the pieces.

import { expect, test } from "vitest";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import { formatInt, formatStr } from "../../../src/simulator/algorithms/format-spec.ts";
import {
  AutoNumber,
  indexOutOfRange,
  MarkupIterator,
  parseFieldName,
  tooDeep,
  unknownConversion,
} from "../../../src/simulator/algorithms/markup.ts";
import { reprStr } from "../../../src/simulator/algorithms/strescape.ts";
import { readGolden } from "./golden.ts";

type Value = number | string | Value[] | Map<string, Value> | { attributes: Record<string, Value> };
type Arguments = { args: Value[]; kwargs: Record<string, Value> };

const given: Record<string, Arguments> = {
  none: { args: [], kwargs: {} },
  one: { args: [1], kwargs: {} },
  two: { args: [1, 5], kwargs: {} },
  text: { args: ["a", ">4"], kwargs: { w: 3, a: "A" } },
  object: { args: [{ attributes: { x: [1, new Map([["k", 2]])] } }], kwargs: {} },
  keys: {
    args: [
      new Map([
        ["a}b", 3],
        ["a:b", 4],
      ]),
    ],
    kwargs: {},
  },
  digits: { args: [0, 1, 2], kwargs: { w: 5 } },
};

function repr(value: Value): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return reprStr(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${reprStr(k)}: ${repr(v)}`).join(", ")}}`;
  // Only met where a later part of the format is an error.
  return "<object>";
}

class Raised extends Error {}

function raise(failure: Failure): never {
  throw new Raised(`!${failure.type}: ${failure.message}`);
}

function checked<T>(value: T | Failure): T {
  return value instanceof Failure ? raise(value) : value;
}

function lookUp(name: string, { args, kwargs }: Arguments, numbers: AutoNumber): Value {
  const { first, steps } = checked(parseFieldName(name));
  const key = checked(numbers.index(first));
  let value = typeof key === "number" ? args[key] : kwargs[key];
  if (value === undefined)
    raise(typeof key === "number" ? indexOutOfRange(key) : new Failure("KeyError", reprStr(key)));
  for (const step of checked(steps)) {
    const of: Value = value;
    if (step.kind === "attribute")
      value = typeof of === "object" && "attributes" in of ? of.attributes[step.name] : undefined;
    else if (of instanceof Map) value = of.get(String(step.key));
    else value = Array.isArray(of) && typeof step.key === "number" ? of[step.key] : undefined;
    if (value === undefined) throw new Error(`${name} of ${JSON.stringify(of)}`);
  }
  return value;
}

function format(text: string, of: Arguments, numbers: AutoNumber, depth: number): string {
  if (depth === 0) raise(tooDeep());
  let out = "";
  const pieces = new MarkupIterator(text);
  for (;;) {
    const piece = checked(pieces.next());
    if (piece === null) return out;
    out += piece.literal;
    if (piece.field === null) continue;
    const { name, conversion, spec, hasNestedFields } = piece.field;
    let value = lookUp(name, of, numbers);
    if (conversion === "r" || conversion === "a") value = repr(value);
    else if (conversion === "s") value = typeof value === "string" ? value : repr(value);
    else if (conversion !== "") raise(unknownConversion(conversion));
    const expanded = hasNestedFields ? format(spec, of, numbers, depth - 1) : spec;
    if (expanded === "") out += typeof value === "string" ? value : repr(value);
    else if (typeof value === "number") out += checked(formatInt(value, expanded, "int", 4300));
    else if (typeof value === "string") out += checked(formatStr(value, expanded));
    else out += repr(value);
  }
}

test("formats with values of several shapes", () => {
  const rows = readGolden("markup").rows as [string, string, string][];
  expect(rows.length).toBeGreaterThan(250);
  for (const [text, name, wanted] of rows) {
    let got: string;
    try {
      got = reprStr(format(text, given[name] as Arguments, new AutoNumber(), 2));
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      got = error.message;
    }
    expect([text, name, got]).toEqual([text, name, wanted]);
  }
});
