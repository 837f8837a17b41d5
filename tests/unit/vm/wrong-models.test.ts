// The rules of wrong models: what a program prints under CPython's rules and under each of the others, that the heap
// stays whole under all of them, and that nothing of a rule is left when the next run begins.

import { rules, run, runPlain } from "@refcounted/simulator";
import { describe, expect, test } from "vitest";

const doomed = `class Doomed:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, end=" ")
`;
const ring = `import gc
class Node:
    def __del__(self):
        print("del", end=" ")
a, b = Node(), Node()
a.to, b.to = b, a
`;
const twoThreads = (body: string) => `import threading, time
n = 0
def one():
    time.sleep(0.01)
    return 1
def work():
    global n
${body}
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(n)
`;

/** A rule, a program, what CPython's rules print and what the other prints. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ["store-copies", "a = [1]\nb = a\nb.append(2)\nprint(a)", "[1, 2]", "[1]"],
  [
    "store-copies",
    "def f():\n    a = {1}\n    b = a\n    b.add(2)\n    return a\nprint(f())",
    "{1, 2}",
    "{1}",
  ],
  ["names-hold-names", "a = [1]\nb = a\na = [2]\nprint(b)", "[1]", "[2]"],
  ["names-hold-names", "def f():\n    a = 1\n    b = a\n    a = 2\n    return b\nprint(f())", "1", "2"],
  [
    "names-own-values",
    "a = [[1], (2,), {3: [4]}]\nb = a\nb[0].append(5)\nb[2][3].append(6)\nprint(a)",
    "[[1, 5], (2,), {3: [4, 6]}]",
    "[[1], (2,), {3: [4]}]",
  ],
  ["names-own-values", "a = []\na.append(a)\nb = a\nprint(b is a, b[0] is b)", "True True", "False True"],
  ["simple-values-copied", "a = 1000\nb = a\nprint(a is b)", "True", "False"],
  ["immutables-copied", "a = 'tea'\nb = a\nprint(a is b)", "True", "False"],
  ["calls-copy", "def f(x):\n    x.append(1)\na = []\nf(a)\nprint(a)", "[1]", "[]"],
  ["is-compares-values", "a, b = [1], [1]\nprint(a is b, a is not b)", "False True", "True False"],
  ["ids-never-reused", "a = id([])\nb = id([])\nprint(a == b)", "True", "False"],
  ["no-merged-constants", "a = 1000\nb = 1000\nprint(a is b)", "True", "False"],
  [
    "del-destroys",
    `${doomed}a = Doomed("a")\nb = [a]\nc = {1: a}\ndel a\nprint("after", b == [None], c == {1: None}, end=" ")\nb = c = 0`,
    "after False False a",
    "a after True True",
  ],
  [
    "del-destroys",
    `${doomed}def f():\n    a = Doomed("a")\n    b = a\n    del a\n    try:\n        b\n    except NameError:\n        print("gone", end=" ")\nf()`,
    "a",
    "a gone",
  ],
  [
    "locals-never-cleared",
    `${doomed}def f(first):\n    second = Doomed("second")\nf(Doomed("first"))\nprint("end")`,
    "first second end",
    "first end",
  ],
  [
    "blocks-clear-names",
    `${doomed}if True:\n    a = Doomed("a")\n    for n in [1]:\n        b = Doomed("b")\n    print("in", end=" ")\nprint("out")`,
    "in out\na b",
    "b in a out",
  ],
  [
    "blocks-clear-names",
    "def f():\n    with open(__file__ + 'x', 'w') as g:\n        a = 1\n    try:\n        return a\n    except NameError:\n        return 'unbound'\nprint(f())",
    "1",
    "unbound",
  ],
  [
    "loop-variable-cleared",
    "for n in [1, 2]:\n    m = n\ntry:\n    print(m, n)\nexcept NameError:\n    print(m)",
    "2 2",
    "2",
  ],
  [
    "deferred-frees",
    `${doomed}a = Doomed("a")\na = None\nprint("now", end=" ")\n${"x = 1\n".repeat(12)}print("later")`,
    "a now later",
    "now a later",
  ],
  [
    "deferred-frees",
    `import gc, weakref\n${doomed}a = Doomed("a")\nw = weakref.ref(a)\na = None\ngc.collect()\nprint(w() is None)`,
    "a True",
    "False\na",
  ],
  [
    "no-counting",
    `${doomed}import gc\na = Doomed("a")\na = None\nprint("now", end=" ")\ngc.collect()\nprint("then")`,
    "a now then",
    "now a then",
  ],
  ["no-counting", `${doomed}a = Doomed("a")\na = None\nprint("end")`, "a end", "end"],
  ["no-collector", `${ring}del a, b\nprint(gc.collect())`, "del del 2", "0"],
  ["collect-at-every-decref", `${ring}del a, b\nprint("end")`, "end\ndel del", "del del end"],
  ["legacy-finalizers", `${ring}del a, b\nprint(gc.collect(), len(gc.garbage))`, "del del 2 0", "2 2"],
  ["sizes-deep", "import sys\nprint(sys.getsizeof([b'x' * 1000]) > 1000)", "False", "True"],
  [
    "names-only-counted",
    "import sys\na = b = []\ndef f(c):\n    return sys.getrefcount(c)\nprint(f(a), sys.getrefcount([]))",
    "4 1",
    "3 0",
  ],
  ["statements-atomic", twoThreads("    n = n + one()"), "1", "2"],
  [
    "switch-at-every-instruction",
    twoThreads("    for _ in range(200):\n        n += 1").replace("print(n)", "print(n < 400)"),
    "False",
    "True",
  ],
  [
    "defaults-per-call",
    "def f(x=[], *, y=[]):\n    x.append(1)\n    y.append(1)\n    return x, y\nf()\nprint(f())",
    "([1, 1], [1, 1])",
    "([1], [1])",
  ],
  [
    "closures-copy",
    "def f():\n    n = 1\n    g = lambda: n\n    n = 2\n    return g()\nprint(f())",
    "2",
    "1",
  ],
];

const program = (source: string) => ({ filename: "main.py", source });

describe.each(cases.map((each, at) => [each[0], at, each] as const))(
  "%s %i",
  (rule, _at, [, source, right, wrong]) => {
    test("changes what its rule says, and keeps the heap whole", () => {
      const real = run(program(source));
      const changed = run(program(source), { rules: [rule] });
      expect([real.end, changed.end].map(({ kind, message }) => `${kind} ${message}`)).toEqual([
        "exit ",
        "exit ",
      ]);
      expect(changed.stderr).toBe("");
      expect(changed.stdout.trimEnd()).toBe(wrong);
      expect(real.stdout.trimEnd()).toBe(right);
      // Nothing is left of the rule.
      expect(runPlain(source, "main.py").stdout).toBe(real.stdout);
    });
  },
);

test("each rule of the machine is tried above", () => {
  expect([...new Set(cases.map(([rule]) => rule))].toSorted()).toEqual([...rules].toSorted());
});

test("a rule that it does not know is refused by its name", () => {
  expect(() => run(program("pass"), { rules: ["stores-fly"] })).toThrow(
    /no rule "stores-fly"; it knows store-copies/,
  );
});
