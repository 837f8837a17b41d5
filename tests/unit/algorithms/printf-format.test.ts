// `format % values` for str and bytes against CPython 3.13, over a small model of the values.

import { expect, test } from "vitest";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import { floatRepr } from "../../../src/simulator/algorithms/float-format.ts";
import { floatTruncate } from "../../../src/simulator/algorithms/floats.ts";
import { type Int, intToFloat, normalize } from "../../../src/simulator/algorithms/ints.ts";
import {
  characterOf,
  characterRequired,
  integerRequired,
  type PrintfSource,
  printfFormat,
  realRequired,
} from "../../../src/simulator/algorithms/printf-format.ts";
import { asciiOf, reprBytes, reprStr } from "../../../src/simulator/algorithms/strescape.ts";
import { readGolden } from "./golden.ts";

/** A value: a number stands for a float, a bigint for an int; bytes are Latin-1 text. */
type Value =
  | { type: "int" | "bool"; value: bigint }
  | { type: "float"; value: number }
  | { type: "str" | "bytes" | "bytearray"; value: string }
  | { type: "tuple" | "list"; items: Value[] }
  | { type: "dict"; items: [string, Value][] }
  | { type: "NoneType" | "complex" | "HasIndex" | "HasInt" | "HasFloat" };

const int = (value: number | bigint): Value => ({ type: "int", value: BigInt(value) });
const float = (value: number): Value => ({ type: "float", value });
const str = (value: string): Value => ({ type: "str", value });
const bytes = (value: string): Value => ({ type: "bytes", value });
const tuple = (...items: Value[]): Value => ({ type: "tuple", items });
const dict = (...items: [string, Value][]): Value => ({ type: "dict", items });

/** The recorder's arguments, which are Python expressions there. */
const known: Record<string, Value> = {
  "'a'": str("a"),
  "'ab'": str("ab"),
  "'x'": str("x"),
  "'😀'": str("😀"),
  "'é'": str("é"),
  "b'a'": bytes("a"),
  "b'ab'": bytes("ab"),
  "b'\\xe9\\xff'": bytes("\xe9\xff"),
  "bytearray(b'xy')": { type: "bytearray", value: "xy" },
  None: { type: "NoneType" },
  "()": tuple(),
  "(1,)": tuple(int(1)),
  "(5, 1)": tuple(int(5), int(1)),
  "(1, 2, 3)": tuple(int(1), int(2), int(3)),
  "('a', 1)": tuple(str("a"), int(1)),
  "(-5, 1)": tuple(int(-5), int(1)),
  "(2, 2.71)": tuple(int(2), float(2.71)),
  "(-2, 2.71)": tuple(int(-2), float(2.71)),
  "(2**70, 1)": tuple(int(2n ** 70n), int(1)),
  "(True, 1)": tuple({ type: "bool", value: 1n }, int(1)),
  "((1, 2),)": tuple(tuple(int(1), int(2))),
  "[1]": { type: "list", items: [int(1)] },
  "{}": dict(),
  "{'a': 1}": dict(["a", int(1)]),
  "{'a': 1, 'b': 2}": dict(["a", int(1)], ["b", int(2)]),
  "{'a(b)c': 3}": dict(["a(b)c", int(3)]),
  "{'': 0}": dict(["", int(0)]),
  "{b'a': b'1'}": dict(["a", bytes("1")]),
  True: { type: "bool", value: 1n },
  "2**70": int(2n ** 70n),
  "-(2**70)": int(-(2n ** 70n)),
  "1j": { type: "complex" },
  "HasIndex()": { type: "HasIndex" },
  "HasInt()": { type: "HasInt" },
  "HasFloat()": { type: "HasFloat" },
  "math.nan": float(NaN),
  "math.inf": float(Infinity),
  "-math.inf": float(-Infinity),
};

function parse(text: string): Value {
  const value = known[text] ?? (/^-?\d+$/.test(text) ? int(BigInt(text)) : float(Number(text)));
  if (value.type === "float" && Number.isNaN(value.value) && text !== "math.nan") throw new Error(text);
  return value;
}

function repr(value: Value, kind: "str" | "bytes"): string {
  switch (value.type) {
    case "int":
      return String(value.value);
    case "bool":
      return value.value === 1n ? "True" : "False";
    case "float":
      return floatRepr(value.value);
    case "str":
      return reprStr(value.value);
    case "bytes":
      return reprBytes(latin1(value.value));
    case "bytearray":
      return `bytearray(${reprBytes(latin1(value.value))})`;
    case "tuple":
      return `(${value.items.map((item) => repr(item, kind)).join(", ")}${value.items.length === 1 ? "," : ""})`;
    case "list":
      return `[${value.items.map((item) => repr(item, kind)).join(", ")}]`;
    case "dict": {
      const key = (text: string) => (kind === "bytes" ? reprBytes(latin1(text)) : reprStr(text));
      return `{${value.items.map(([k, v]) => `${key(k)}: ${repr(v, kind)}`).join(", ")}}`;
    }
    case "NoneType":
      return "None";
    case "complex":
      return "1j";
    default:
      return `<${value.type}>`;
  }
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (ch) => ch.charCodeAt(0));
}

class Source implements PrintfSource<Value> {
  readonly isMapping: boolean;
  raised = "";
  #values: Value[];
  readonly #mapping: Value;
  readonly #kind: "str" | "bytes";

  constructor(value: Value, kind: "str" | "bytes") {
    this.#kind = kind;
    this.#mapping = value;
    this.#values = value.type === "tuple" ? [...value.items] : [value];
    const mappings = kind === "str" ? ["list", "dict", "bytes", "bytearray"] : ["list", "dict"];
    this.isMapping = mappings.includes(value.type);
  }

  select(key: string): boolean {
    const item =
      this.#mapping.type === "dict" ? this.#mapping.items.find(([k]) => k === key)?.[1] : undefined;
    if (item === undefined) {
      const names: Record<string, string> = {
        str: "string",
        list: "list",
        bytes: "byte",
        bytearray: "bytearray",
      };
      const name = names[this.#mapping.type];
      const shown = this.#kind === "bytes" ? reprBytes(latin1(key)) : reprStr(key);
      const keyType = this.#kind === "bytes" ? "bytes" : "str";
      if (this.#mapping.type === "dict") this.raised = `!KeyError: ${shown}`;
      else if (name === "string" || name === "byte" || name === "bytearray")
        this.raised = `!TypeError: ${name} indices must be integers${name === "bytearray" ? " or slices" : name === "byte" ? " or slices" : ""}, not ${name === "string" ? `'${keyType}'` : keyType}`;
      else this.raised = `!TypeError: list indices must be integers or slices, not ${keyType}`;
      return false;
    }
    this.#values = [item];
    return true;
  }

  next(): Value | undefined {
    return this.#values.shift();
  }

  hasMore(): boolean {
    return this.#values.length > 0;
  }

  star(value: Value, isPrecision: boolean): number | undefined | Failure {
    if (value.type !== "int" && value.type !== "bool") return undefined;
    const type = isPrecision ? "int" : "ssize_t";
    if (BigInt.asIntN(isPrecision ? 32 : 64, value.value) !== value.value)
      return new Failure("OverflowError", `Python int too large to convert to C ${type}`);
    return Number(value.value);
  }

  text(value: Value, conversion: string): string | null | Failure {
    if (conversion === "b") {
      if (value.type === "bytes" || value.type === "bytearray") return value.value;
      const message = "%b requires a bytes-like object, or an object that implements __bytes__";
      return new Failure("TypeError", `${message}, not '${value.type}'`);
    }
    const text = conversion === "s" && value.type === "str" ? value.value : repr(value, this.#kind);
    return conversion === "a" ? asciiOf(text) : text;
  }

  integer(value: Value, conversion: string): Int | null | Failure {
    if (value.type === "int" || value.type === "bool") return normalize(value.value);
    if (value.type === "HasIndex") return 7;
    if (!"oxX".includes(conversion)) {
      if (value.type === "HasInt") return 7;
      if (value.type === "float") return floatTruncate(value.value);
    }
    return integerRequired(conversion, value.type);
  }

  real(value: Value): number | null | Failure {
    if (value.type === "float") return value.value;
    if (value.type === "int" || value.type === "bool") return intToFloat(normalize(value.value));
    if (value.type === "HasFloat") return 1.5;
    if (value.type === "HasIndex") return 7;
    return realRequired(this.#kind, value.type);
  }

  character(value: Value): string | null | Failure {
    if (value.type === "int" || value.type === "bool") return characterOf(normalize(value.value), this.#kind);
    if (value.type === "HasIndex") return "\x07";
    const isText =
      this.#kind === "str" ? value.type === "str" : value.type === "bytes" || value.type === "bytearray";
    if (isText && "value" in value && [...String(value.value)].length === 1) return String(value.value);
    return characterRequired(this.#kind);
  }
}

test("formats and values of every kind", () => {
  const rows = readGolden("printf").rows as ["str" | "bytes", string, string, string][];
  expect(rows.length).toBeGreaterThan(2500);
  for (const row of rows) {
    const [kind, format, argument, wanted] = row;
    const source = new Source(parse(argument), kind);
    const got = printfFormat(format, source, kind, 4300);
    let shown: string;
    if (got === null) shown = source.raised;
    else if (got instanceof Failure) shown = `!${got.type}: ${got.message}`;
    else shown = kind === "str" ? reprStr(got) : reprBytes(latin1(got));
    expect([row, shown]).toEqual([row, wanted]);
  }
});
