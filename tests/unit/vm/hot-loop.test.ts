// The loop of the commonest instructions: its numbers are those of the table, and it does what their bodies do.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OP, type OpcodeName } from "../../../src/simulator/bytecode/opcodes.ts";
import { root } from "../../../tools/project.ts";
import { machine, simulate } from "../../tools/simulator.ts";

const source = readFileSync(join(root, "src/simulator/vm/hot-loop.ts"), "utf8");
const cases = [...source.matchAll(/^ {6}case (\d+):(?: \{)?\n\s+\/\/ ([A-Z_]+)\b/gm)];

test("each case of the switch bears the number of its instruction", () => {
  expect(cases.length).toBeGreaterThan(15);
  expect(cases.length).toBe([...source.matchAll(/^ {6}case \d+:/gm)].length);
  for (const [, number, name] of cases)
    expect([name, Number(number)]).toEqual([name, OP[name as OpcodeName]]);
});

/** Operators over values at the edges of what is written out. */
const values = [
  0,
  1,
  -1,
  2,
  -2,
  7,
  -7,
  256,
  257,
  -5,
  -6,
  2 ** 30 - 1,
  2 ** 30,
  -(2 ** 30),
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  12345678901234567890n,
];
const program = `
values = [${values.join(", ")}]
def total(op):
    out = []
    for a in values:
        for b in values:
            try:
                out.append(op(a, b))
            except (ZeroDivisionError, ValueError, OverflowError, MemoryError) as e:
                out.append(type(e).__name__)
    return out
for op in (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a // b, lambda a, b: a % b,
           lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b, lambda a, b: a >> b if b < 100 else 0,
           lambda a, b: (a < b, a <= b, a == b, a != b, a > b, a >= b)):
    print(total(op))
`;

describe("watched and unwatched runs print the same", () => {
  const programs: Record<string, string> = {
    operators: program,
    "names that come, go and come back": `
import builtins
def f():
    return len("abc"), x
x = 1
print(f(), f())
len = lambda s: -1
print(f())
del len
print(f())
x = 2
print(f())
for i in range(40): globals()["name%d" % i] = i
print(f(), name39)
builtins.extra = "built in"
print(extra)
extra = "own"
print(extra)
del extra
print(extra)
del builtins.extra
try:
    print(extra)
except NameError as e:
    print(e)
globals()[5] = 5
x = 3
print(f(), len("four"))
`,
    "items and what replacing them runs": `
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, items[0] if items else None)
items = [Loud("a"), 1, 2.5]
for i in range(3):
    items[i] = i
    print(items)
value = Loud("b")
for k in range(2):
    value = k
    print(value)
for wrong in (3, -4, "1"):
    try:
        items[wrong] = 0
    except (IndexError, TypeError) as e:
        print(e)
    try:
        (1, 2)[wrong]
    except (IndexError, TypeError) as e:
        print(e)
print(items[-1], (1, 2)[True])
`,
    "attributes whose class changes under them": readFileSync(
      join(root, "tests/conformance/classes/attributes_changed_below.py"),
      "utf8",
    ),
    "a loop over each kind of iterable": `
def gen():
    yield 1
    raise ValueError("inside")
class Own:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("own")
for source in ([1, 2], (3,), range(2), {4: 5}, {6}, "ab", Own(), zip([7], [8]), gen()):
    try:
        for item in source:
            print(item)
        else:
            print("end")
    except ValueError as e:
        print(e)
`,
  };
  for (const [name, text] of Object.entries(programs)) {
    test(name, () => {
      const unwatched = simulate(text, "main.py");
      expect(unwatched.stderr).toBe("");
      const watched = machine.run({ filename: "main.py", source: text });
      expect(unwatched.stdout).toBe(watched.stdout);
      expect(unwatched.stdout.length).toBeGreaterThan(50);
    });
  }
});
