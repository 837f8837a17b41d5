// Encodings and error handlers against CPython 3.13: results, and the fields and texts of the exceptions.

import { expect, test } from "vitest";
import {
  CodecError,
  decodeBytes,
  decodeErrorText,
  encodeErrorText,
  encodeText,
} from "../../../src/simulator/algorithms/codecs.ts";
import { Failure } from "../../../src/simulator/algorithms/failure.ts";
import { readGolden } from "./golden.ts";

const golden = readGolden("codecs") as Record<string, unknown[][]>;

function show(
  result: string | Uint8Array | CodecError | Failure,
  text: (error: CodecError) => string,
  type: string,
) {
  if (result instanceof Uint8Array) return [...result];
  if (result instanceof CodecError)
    return {
      error: type,
      text: text(result),
      fields: [result.encoding, result.start, result.end, result.reason],
    };
  if (result instanceof Failure) return { error: result.type, text: result.message };
  return result;
}

function encode(text: string, encoding: string, errors: string): unknown {
  return show(
    encodeText(text, encoding, errors),
    (error) => encodeErrorText(error, text),
    "UnicodeEncodeError",
  );
}

function decode(bytes: Uint8Array, encoding: string, errors: string): unknown {
  return show(
    decodeBytes(bytes, encoding, errors),
    (error) => decodeErrorText(error, bytes),
    "UnicodeDecodeError",
  );
}

test("encode", () => {
  for (const [text, encoding, errors, wanted] of golden.encode as [string, string, string, unknown][])
    expect([text, encoding, errors, encode(text, encoding, errors)]).toEqual([
      text,
      encoding,
      errors,
      wanted,
    ]);
});

test("decode", () => {
  for (const [raw, encoding, errors, wanted] of golden.decode as [number[], string, string, unknown][])
    expect([raw, encoding, errors, decode(Uint8Array.from(raw), encoding, errors)]).toEqual([
      raw,
      encoding,
      errors,
      wanted,
    ]);
});

test("names of encodings", () => {
  for (const [name, encoded, decoded] of golden.names as [string, unknown, unknown][])
    expect([name, encode("a", name, "strict"), decode(Uint8Array.of(97), name, "strict")]).toEqual([
      name,
      encoded,
      decoded,
    ]);
});

test("what CPython has and the model has not is refused by name", () => {
  expect(encodeText("a", "cp1252", "strict")).toMatchObject({
    type: "Unsupported",
    message: expect.stringContaining("cp1252"),
  });
  expect(encodeText("é", "ascii", "namereplace")).toMatchObject({ type: "Unsupported" });
});
