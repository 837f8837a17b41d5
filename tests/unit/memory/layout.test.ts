// Objects byte by byte. Where each field lies was read out of CPython 3.13.0's own memory (with ctypes, on 64 bits); what
// stands there is compared with what the model's own ctypes reads at that address.

import { describe, expect, test } from "vitest";
import { run } from "../../../src/simulator/index.ts";
import type { ObjectLayout, ObjectSnapshot } from "../../../src/simulator/snapshot/index.ts";

const program = `import ctypes
class Plain:
    pass
class Slotted:
    __slots__ = ("x", "y")
class Both(Slotted):
    pass
class Listed(list):
    pass
plain = Plain()
plain.a = 1000
plain.b = [1]
given = Plain()
given.a = 5000
attributes = given.__dict__
slotted = Slotted()
slotted.y = 2000
both = Both()
both.x = 1
both.other = 2
listed = Listed([7])
empty = []
grown = [1, 2]
grown.append(3)
pair = (grown, None)
none = ()
number = -(10 ** 20)
small = 70000
half = 1.5
text = "plain"
wide = "häuser"
wider = "Ωmega"
raw = b"abc"
texts = {"k": 3000, "j": 5}
mixed = {5: 6, "x": 1}
holed = {i: i for i in range(5)}
del holed[2]
members = {1, 2, 3}
many = set(range(20))
def function(p=1, *, q=2):
    def inner():
        return p
    return inner
closure = function()
method = closure.__call__
bound = listed.append

def word(o, offset):
    return ctypes.c_uint64.from_address(id(o) + offset).value
for o in (grown, pair, number, small, half, text, wide, raw, texts):
    print(*(word(o, 8 * i) for i in range(2, 5)) if o not in (half, texts) else (word(o, 16),))
`;

const result = run({ filename: "main.py", source: program });
const { recording } = result;
const end = recording.eventCount;
const { objects } = recording.snapshotAt(end);
const main = objects.find(({ namespace }) => namespace === "__main__") as ObjectSnapshot;

function named(name: string): { object: ObjectSnapshot; layout: ObjectLayout } {
  const target = main.refs.find(({ kind, label }) => kind === "global" && label === name)?.target;
  const object = objects.find(({ id }) => id === target);
  const layout = object === undefined ? null : (recording.layoutAt?.(end, object.id) ?? null);
  if (object === undefined || layout === null) throw new Error(`${name} has no layout`);
  return { object, layout };
}
const fields = (name: string, block = 0): Record<string, string> =>
  Object.fromEntries(
    named(name).layout.blocks[block]?.fields.map((field) => [`${field.offset} ${field.name}`, field.value]) ??
      [],
  );

test("the program runs", () => {
  expect([result.end.kind, result.end.message]).toEqual(["exit", ""]);
});

test("no byte of a block is left out, and none belongs to two fields", () => {
  let blocks = 0;
  for (const { id, origin, type } of objects) {
    const layout = recording.layoutAt?.(end, id) ?? null;
    expect(layout === null).toBe(origin === "runtime");
    for (const block of layout?.blocks ?? []) {
      blocks++;
      let at = 0 - block.start;
      for (const field of block.fields) {
        expect([type, id, block.name, field.name, field.offset]).toEqual([
          type,
          id,
          block.name,
          field.name,
          at,
        ]);
        at += field.size;
      }
      expect([type, id, block.name, at + block.start]).toEqual([type, id, block.name, block.size]);
    }
  }
  expect(blocks).toBeGreaterThan(100);
});

test.each([
  "empty",
  "grown",
  "pair",
  "number",
  "small",
  "half",
  "text",
  "wide",
  "raw",
  "texts",
  "mixed",
  "holed",
  "members",
  "many",
  "function",
  "closure",
])("the blocks of %s are together what sys.getsizeof says", (name) => {
  const { object, layout } = named(name);
  expect(layout.blocks.reduce((sum, { size }) => sum + size, 0)).toBe(object.size);
});

describe("fields lie where CPython has them", () => {
  test("list, tuple", () => {
    expect(Object.keys(fields("grown"))).toEqual([
      "-16 _gc_next",
      "-8 _gc_prev",
      "0 ob_refcnt",
      "8 ob_type",
      "16 ob_size",
      "24 ob_item",
      "32 allocated",
    ]);
    expect(fields("grown")).toMatchObject({ "16 ob_size": "3", "32 allocated": "8" });
    expect(fields("empty")).toMatchObject({ "24 ob_item": "NULL", "32 allocated": "0" });
    expect(Object.keys(fields("pair")).slice(4)).toEqual(["16 ob_size", "24 ob_item[0]", "32 ob_item[1]"]);
  });

  test("numbers and texts", () => {
    expect(fields("number")).toMatchObject({ "16 lv_tag": "26", "24 ob_digit[0]": "588251136" });
    expect(fields("half")).toMatchObject({ "16 ob_fval": "1.5" });
    expect(fields("text")).toMatchObject({ "16 length": "5", "40 data": "'plain'" });
    expect(fields("wide")).toMatchObject({ "16 length": "6", "56 data": "'häuser'" });
    expect(fields("raw")).toMatchObject({ "16 ob_size": "3", "32 ob_sval": "b'abc'" });
  });

  test("dict: the object and its table", () => {
    expect(fields("texts")).toMatchObject({ "16 ma_used": "2", "40 ma_values": "NULL" });
    expect(fields("texts", 1)).toMatchObject({
      "8 dk_log2_size": "3",
      "10 dk_kind": "text keys",
      "16 dk_usable": "3",
      "24 dk_nentries": "2",
    });
    expect(Object.keys(fields("texts", 1))).toContain("40 me_key[0]");
    expect(Object.keys(fields("texts", 1))).toContain("48 me_value[0]");
    expect(Object.keys(fields("mixed", 1))).toEqual(
      expect.arrayContaining(["40 me_hash[0]", "48 me_key[0]", "56 me_value[0]"]),
    );
    expect(fields("holed", 1)["40 entries"]).toBe("4 of 5 in use");
  });

  test("set, with its small table and with one of its own", () => {
    expect(fields("members")).toMatchObject({
      "16 fill": "3",
      "24 used": "3",
      "32 mask": "7",
      "64 smalltable": "3 of 8 entries",
    });
    expect(named("many").layout.blocks.map(({ name }) => name)).toEqual(["object", "table"]);
  });

  test("instances: inline values, a dict that was asked for, slots", () => {
    expect(fields("plain")).toMatchObject({
      "-24 managed dict": "NULL",
      "24 a": expect.stringMatching(/^0x/),
      "32 b": expect.stringMatching(/^0x/),
    });
    const dict = named("attributes").object.address.toString(16);
    expect(fields("given")["-24 managed dict"]).toBe(`0x${dict}`);
    expect(fields("slotted")).toEqual(
      expect.objectContaining({ "16 x": "NULL", "24 y": expect.stringMatching(/^0x/) }),
    );
    expect(Object.keys(fields("slotted"))[0]).toBe("-16 _gc_next");
    expect(fields("both")).toMatchObject({
      "16 x": expect.stringMatching(/^0x/),
      "24 y": "NULL",
      "-24 managed dict": expect.stringMatching(/^0x/),
    });
    expect(fields("listed")).toMatchObject({ "-24 managed dict": "NULL", "16 ob_size": "1" });
  });

  test("functions and cells", () => {
    expect(Object.keys(fields("function"))).toEqual(
      expect.arrayContaining([
        "16 func_globals",
        "48 func_code",
        "72 func_closure",
        "104 func_module",
        "128 vectorcall",
      ]),
    );
    expect(fields("closure")["72 func_closure"]).toMatch(/^0x/);
  });
});

test("what stands in a field is what the program reads there", () => {
  const read = result.stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" "));
  const at = (name: string, offset: number): string => {
    const field = named(name).layout.blocks[0]?.fields.find((each) => each.offset === offset);
    return String(BigInt(field?.value ?? "-1"));
  };
  expect(read[0]).toEqual([16, 24, 32].map((offset) => at("grown", offset)));
  expect(read[1]).toEqual([16, 24, 32].map((offset) => at("pair", offset)));
  expect(read[2]?.[0]).toBe(at("number", 16));
  expect(read[3]?.[0]).toBe(at("small", 16));
  expect(read[5]?.[0]).toBe(at("text", 16));
  expect(read[6]?.[0]).toBe(at("wide", 16));
  expect(read[7]?.[0]).toBe(at("raw", 16));
  expect(read[8]?.[0]).toBe(at("texts", 16));
});

test("a layout is that of its moment", () => {
  const { object } = named("grown");
  const seen = new Set<string>();
  for (const stop of recording.stops("line")) {
    const layout = recording.layoutAt?.(stop, object.id);
    seen.add(layout === null || layout === undefined ? "none" : (layout.blocks[0]?.fields[4]?.value ?? ""));
  }
  expect([...seen]).toEqual(["none", "2", "3"]);
});

describe("instructions", () => {
  test("the program's own code objects are listed as dis does, by the index that frames use", () => {
    const codes = recording.codes?.() ?? [];
    expect(codes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["<module>", "Plain", "function", "word"]),
    );
    for (const stop of recording.stops("instruction").filter((_, index) => index % 7 === 0)) {
      const { threads } = recording.snapshotAt(stop);
      const frame = threads[0]?.frames.at(-1);
      if (frame === undefined || frame.filename !== "main.py") continue;
      const code = codes.find(({ object }) => frame.refs.some(({ target }) => target === object));
      const instruction = code?.instructions.find(({ index }) => index === frame.instruction);
      expect(instruction, `${frame.name} ${frame.instruction}`).toBeDefined();
      const place = recording.placeAt(stop);
      if (instruction?.line != null && instruction.line > 0) expect(place?.line).toBe(instruction.line);
    }
  });
});
