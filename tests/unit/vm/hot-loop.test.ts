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
    "attributes whose class changes under them": `
class A:
    x = "class"
    def f(self): return "A.f"
class B(A):
    def f(self): return "B.f"
class S:
    __slots__ = ("x",)
    def f(self): return "S.f"
def look(o):
    try: return o.x, o.f()
    except AttributeError as e: return str(e)
def put(o, v):
    try: o.x = v
    except AttributeError as e: return str(e)
    return look(o)
a, b, s = A(), B(), S()
for turn in range(3):
    print([look(o) for o in (a, b, s)], [put(o, turn) for o in (a, b, s)])
a.f = lambda: "own"
print(look(a), look(A()))
del a.f
A.f = lambda self: "new"
print(look(a), look(b))
B.x = property(lambda self: "property")
print(look(b), put(b, 1))
del B.x
print(look(b), put(b, 2))
b.__dict__["x"] = "by dict"
print(look(b))
b.__dict__ = {"x": "another"}
print(look(b), put(b, 3), b.__dict__)
del a.x
print(look(a))
a.__class__ = B
print(look(a), put(a, 4))
for i in range(40): setattr(a, "y%d" % i, i)
print(look(a), put(a, 5), a.y39)
A.__getattr__ = lambda self, name: "found " + name
del a.x, A.x
print(look(a))
A.__getattribute__ = lambda self, name: lambda: "all " + name
print(a.x(), a.f())
class Loud:
    def __del__(self): print("del", hasattr(holder, "x"))
class Holder: pass
holder = Holder()
for i in range(3):
    holder.x = Loud()
holder.x = None
`,
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
