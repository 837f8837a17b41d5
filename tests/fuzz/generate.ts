// Random programs about references: they bind, alias, nest, cycle, weakly reference, finalize, call, raise, close
// over, iterate and collect, and print counts and deaths.
//
// Every program is valid and ends. All names are bound before the first statement, and what may fail stands in a
// `try` that prints the error. Nothing is printed that a real process does not fix: no addresses, no sizes, no order
// of a set with two members. The generator is built of fast-check's arbitraries, so a program that shows a difference
// shrinks: statements go away, and each becomes simpler.

import fc from "fast-check";

/** What stands before each generated program. */
export const prelude = `import gc, sys, weakref
gc.collect()
gc.disable()
count = sys.getrefcount
made = 0
saved = []
refs = {}
values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
def label(x):
    return type(x).__name__ + str(getattr(x, "n", ""))
class Numbered:
    def number(self):
        global made
        made += 1
        self.n = made
class N(Numbered):
    def __init__(self, x=None):
        self.number()
        self.x = x
    def __del__(self):
        print("del", label(self))
class P(Numbered):
    def __init__(self, x=None):
        self.number()
        self.x = x
class S(Numbered):
    __slots__ = ("n", "x", "y", "z")
    def __init__(self, x=None):
        self.number()
        self.x = x
    def __del__(self):
        print("del", label(self))
class L(list):
    def __del__(self):
        print("del L", len(self))
watched = []
def V():
    global made
    made += 1
    code = compile("0", "text", "eval")
    watched.append(weakref.ref(code, lambda ref, n=made: print("gone V", n)))
    return code
class R(N):
    def __del__(self):
        print("resurrect", label(self))
        saved.append(self)
class CM:
    def __init__(self, x):
        self.x = x
    def __enter__(self):
        return self.x
    def __exit__(self, *exc):
        print("exit", exc[0])
        return True
def callback(tag):
    return lambda ref: print("callback", tag, ref() is None)
def same(p):
    return p
def twice(p, q=None):
    return (p, p, q)
def counted(p):
    q = p
    return count(p)
def rest(*p, **k):
    return [label(x) for x in p], sorted(k)
def remember(p, kept=[]):
    kept.append(p)
    if len(kept) > 2:
        kept.pop(0)
def closed(p):
    def inner():
        return p
    return inner
def rebound(p):
    def put(q):
        nonlocal p
        p = q
        return p
    return put
def recursive(p):
    def inner():
        return inner, p
    return inner
def local_class(p):
    class Local:
        held = p
        def m(self):
            return self
    return Local
def raising(p):
    local = N(p)
    raise ValueError(label(p))
def caught(p):
    try:
        raising(p)
    except ValueError as e:
        return e
def gen(p):
    try:
        yield p
        q = N()
        yield q
    finally:
        print("cleanup")
def deep(p, n):
    local = P(p)
    if n:
        return deep(local, n - 1)
    return local
`;

/** The names of one scope by what they are usually bound to. */
interface Pool {
  /** Instances of N, P, S or R. */
  readonly objects: readonly string[];
  readonly lists: readonly string[];
  readonly dicts: readonly string[];
  readonly anything: readonly string[];
}

const globals: Pool = { objects: ["a", "b", "c"], lists: ["l", "m"], dicts: ["d"], anything: ["u", "v"] };
const locals: Pool = { objects: ["p", "s"], lists: ["t"], dicts: ["w"], anything: ["q"] };

/** A statement: lines of Python without indentation. */
type Lines = readonly string[];

const indent = (lines: Lines): Lines => lines.map((line) => `    ${line}`);

const attempt = (lines: Lines): Lines => [
  "try:",
  ...indent(lines),
  "except Exception as error:",
  "    print(type(error).__name__)",
];

/**
 * Fills shapes. In a shape, O is the name of an object, I of a list, D of a dict, X and Y are any names, U is a name for
 * anything, @ is an attribute. fast-check shrinks towards the first shape and the first name.
 */
function fill(pool: Pool, shapes: readonly string[]): fc.Arbitrary<string> {
  const all = [...pool.objects, ...pool.lists, ...pool.dicts, ...pool.anything];
  return fc
    .record({
      shape: fc.constantFrom(...shapes),
      O: fc.constantFrom(...pool.objects),
      I: fc.constantFrom(...pool.lists),
      D: fc.constantFrom(...pool.dicts),
      U: fc.constantFrom(...pool.anything),
      X: fc.constantFrom(...all),
      Y: fc.constantFrom(...all),
      "@": fc.constantFrom("x", "y", "z"),
    })
    .map(({ shape, ...values }) =>
      shape.replaceAll(/\b[OIDUXY]\b|@/g, (mark) => values[mark as keyof typeof values]),
    );
}

/** Each list is one kind of statement with its weight; `own` ones handle their errors or have none. */
const kinds: readonly { readonly weight: number; readonly own?: true; readonly shapes: readonly string[] }[] =
  [
    {
      weight: 8,
      own: true,
      shapes: ["X = None", "U = X", "X, Y = Y, X", "O = U = None", "del X\nX = None", "I = []", "D = {}"],
    },
    {
      weight: 14,
      own: true,
      shapes: [
        "O = N()",
        "U = V()",
        "O = P()",
        "O = S()",
        "O = N(X)",
        "O = P(X)",
        "O = S(X)",
        "O = R(X)",
        "O = N([X, Y])",
        "I = [X]",
        "I = [X, Y]",
        "I = L([X, Y])",
        "I = [X] * 3",
        "I = [[X], [Y]]",
        'D = {"k": X}',
        'D = {"k": X, "j": Y}',
        "D = {1: X, 2: [Y]}",
        "U = (X,)",
        "U = (X, (Y, X))",
        "U = X or Y",
        "U = lambda v=X: v",
        "U = closed(X)",
        "U = rebound(X)",
        "U = recursive(X)",
        "U = local_class(X)",
        "U = caught(X)",
        "U = gen(X)",
        "U = gen(X)\nnext(U)",
        "U = gen(N(X))\nnext(U)\nnext(U)",
        "U = (v for v in [X, Y])",
        "U = iter([X, Y])",
        "U = twice(X, Y)",
        "U = twice(q=X, p=Y)",
        "O = deep(X, 2)",
        "U = same.__get__(X)",
        "U = [v for v in (X, Y)]",
        "U = {v: X for v in (1, 2)}",
        "U = zip([X], [Y])",
        "U = map(N, [X, Y])",
        "U = enumerate([X])",
        "U = property(X)",
        "U = slice(X, Y)",
      ],
    },
    {
      // Garbage cycles, whole: with weak references, with things hanging on, and with code objects: the collector does
      // not see these, so they tell in which order a cycle is destroyed.
      weight: 5,
      own: true,
      shapes: [
        "O = N()\nO.x = O\nO = None",
        "O = P(V())\nO.y = [O, V()]\nO = None",
        "O = N(V())\nO.y = {'k': V(), 'o': O}\nO = None",
        "O = P(V())\nO.y = P(V())\nO.y.y = O\nO = None",
        "I = [V()]\nI.append([V(), I])\nI = []",
        "O = S(V())\nO.z = S(V())\nO.z.y = O\nO.y = V()\nO = None",
        "I = [V(), V()]\nI.append(I)\nI = []",
        "D = {'k': V(), 'j': N()}\nD['me'] = D\nD = {}",
        'O = N(V())\nO.x = [O, X]\nrefs["5"] = weakref.ref(O, callback(5))\nO = None',
        'O = S(N())\nO.y = O\nO.z = weakref.ref(O.x, callback("within"))\nrefs["6"] = weakref.ref(O.x, callback(6))\nO = None',
        "O = R()\nO.x = O\nO.y = V()\nO = None",
        "U = (N(), [V()], V())\nU[1].append(U)\nU = None",
        "U = recursive(V())\nU = None",
        "U = local_class(V())\nU = None",
        "O = N()\nO.x = gen(O)\nnext(O.x)\nO.y = V()\nO = None",
      ],
    },
    {
      weight: 12,
      shapes: [
        "O.@ = X",
        "O.@ = O",
        "O.@ = [X, Y]",
        "O.@ = N(X)",
        "O.@ = V()",
        "O.@ = [V(), V()]",
        "O.@ = {'k': O}",
        "O.@ = (O,)",
        "del O.@",
        "U = O.@",
        "O.@.@ = Y",
        "O.@ = lambda: O",
        "O.@ = closed(O)",
        "O.@ = O.number",
        "O.@ = weakref.ref(X)",
        "O.@ = gen(O)",
        "O.n = X",
        "setattr(O, '@', X)",
        "O.@ = None",
      ],
    },
    {
      weight: 10,
      shapes: [
        "I.append(X)",
        "I.append(I)",
        "I.append(N(X))",
        "I.append(V())",
        "I[0] = X",
        "I.clear()",
        "I.pop()",
        "I.pop(0)",
        "del I[0]",
        "del I[:2]",
        "I += [X, Y]",
        "I *= 2",
        "I[:] = [X, Y]",
        "I[:1] = []",
        "I.extend([X, Y])",
        "I.insert(0, X)",
        "I.reverse()",
        "I.remove(X)",
        "I = I[:]",
        "I = I[::-1]",
        "I = [*I, X]",
        "I = I + I",
        "U = I[0]",
        "U = I.pop()",
        "I.sort(key=label)\nI.clear()",
        "I.append((I, X))",
      ],
    },
    {
      weight: 7,
      shapes: [
        'D["k"] = X',
        'D["j"] = D',
        'D["v"] = V()',
        "D[1] = X",
        "D[label(X)] = Y",
        "D.clear()",
        'D.pop("k")',
        "D.popitem()",
        'del D["k"]',
        "D.update(j=X)",
        "D.setdefault(2, X)",
        "D = {**D, 'k': X}",
        "D = D.copy()",
        "D = D | {3: X}",
        "U = D['k']",
        "U = list(D.values())",
        "U = D.items()",
        "O.__dict__ = D",
        "D = O.__dict__",
        "D = vars(O)",
        "D[O] = X",
      ],
    },
    {
      weight: 8,
      shapes: [
        'print("count", count(X))',
        'print("count", count(X), count(Y))',
        'print("args", counted(X), counted([X]))',
        'print("held", count(O.@))',
        'print("items", [count(v) for v in I])',
        'print("values", [count(v) for v in D.values()])',
        "print(count(same(X)), count([X]), count((X, Y)))",
        'print("type", label(X), label(Y))',
      ],
    },
    {
      weight: 5,
      own: true,
      shapes: [
        'print("collected", gc.collect())',
        'print("collected", gc.collect(0))',
        'print("collected", gc.collect(1))',
        "gc.collect()",
      ],
    },
    {
      weight: 7,
      shapes: [
        'refs["1"] = weakref.ref(O, callback(1))',
        'refs["2"] = weakref.ref(X, callback(2))',
        'refs["3"] = weakref.ref(O)',
        'refs["4"] = weakref.ref(O, callback(4))',
        'refs.pop("1")',
        "refs.clear()",
        'print("alive", sorted(k for k, r in refs.items() if r() is not None))',
        'values["k"] = O',
        'values["j"] = X',
        "keys[O] = X",
        "keys[O] = 1",
        'print("weak", len(values), len(keys))',
        'weakref.finalize(O, print, "finalized")',
        'O.@ = weakref.ref(O, callback("own"))',
        'O.@ = weakref.ref(X, callback("inside"))',
        'print("refs", isinstance(X, Numbered) and weakref.getweakrefcount(X))',
        "weakref.proxy(O).@ = X",
        'U = values["k"]',
        'U = refs["3"]()',
      ],
    },
    {
      weight: 4,
      shapes: [
        'print("tracked", gc.is_tracked(X))',
        'print("tracked", gc.is_tracked(D), gc.is_tracked(U))',
        'U = tuple([1, "text"])\nprint("tracked", gc.is_tracked(U))',
        'D = {"k": []}\ndel D["k"]\nprint("tracked", gc.is_tracked(D))',
        'D = {"k": []}\ndel D["k"]\ngc.collect()\nprint("tracked", gc.is_tracked(D))',
        'D = {"k": []}\ndel D["k"]\ngc.collect(1)\nprint("tracked", gc.is_tracked(D))',
        'U = tuple([1, 2])\ngc.collect(0)\nprint("tracked", gc.is_tracked(U))',
        "U = tuple([1, (2, 3)])",
        'print("finalized", gc.is_finalized(O))',
        'print("referents", [type(v).__name__ for v in gc.get_referents(X)][:3])',
        'print("is", X is Y)',
        'print("bool", bool(X))',
        'print("referrers", isinstance(O, Numbered) and len(gc.get_referrers(O)))',
        'print("len", len(I), len(D))',
      ],
    },
    {
      weight: 5,
      shapes: [
        "remember(X)",
        "remember(N(X))",
        "print(rest(X, Y, k=X))",
        "print(rest(*I, **{'k': X}))",
        "print(rest(*I))",
        "U()",
        "U(X)",
        "U = U()",
        "raising(X)",
        "U = U.m()",
        "U = I.append",
        "O.__init__(X)",
        "O.__class__ = P",
        "O.number()",
        "U = getattr(O, '@')",
      ],
    },
    {
      weight: 5,
      shapes: [
        "next(U)",
        "U = next(U)",
        "U.close()",
        "U.throw(KeyError)",
        "list(U)",
        "I = list(U)",
        "O, U = I",
        "O, *I = I",
        "for v in I: print(label(v), count(v))\nv = None",
        "for v in I:\n    I.pop()\n    break\nv = None",
        "U = max(I, key=label)",
        "for v in U: pass\nv = None",
        "U = tuple(I)",
        "U = (*I, X)",
        "U.send(X)",
      ],
    },
    {
      weight: 2,
      own: true,
      shapes: ["saved.clear()", 'print("saved", [label(x) for x in saved])', "U = saved[:]"],
    },
    { weight: 1, shapes: ["N.shared = X", "N.shared = None", "U = N.shared", "del N.shared"] },
    {
      weight: 2,
      shapes: [
        "U.__traceback__ = None",
        "U = U.__traceback__",
        "raise KeyError(X) from U",
        "raise U",
        "U = type(O) if isinstance(O, Numbered) else None",
        "U.__closure__[0].cell_contents = X",
        "U.__defaults__ = (X,)",
        "U.held = X",
        "U.__dict__.clear()",
      ],
    },
  ];

/** One statement over the names of a pool; `depth` bounds the functions and blocks inside it. */
function statement(pool: Pool, depth: number): fc.Arbitrary<Lines> {
  const flat = fc.oneof(
    ...kinds.map(({ weight, own, shapes }) => ({
      weight,
      arbitrary: fill(pool, shapes).map(
        (text): Lines => (own ? text.split("\n") : attempt(text.split("\n"))),
      ),
    })),
  );
  if (depth === 0) return flat;
  const block = (of: Pool, maxLength: number) =>
    fc.array(statement(of, depth - 1), { maxLength, size: "max" }).map((list) => list.flat());
  const inner = block(pool, 4);
  const body = block(locals, 7);
  const value = fill(pool, ["X", "N(X)", "[X, Y]", "O", "P(I)"]);
  const target = fill(pool, ["U", "O"]);
  const begin = "    s, t, w = N(p), [p], {}";
  const end = fc.constantFrom(
    "pass",
    "return p",
    "return s",
    "return t",
    "return q",
    "return lambda: s",
    "return w, s",
    "raise ValueError(s)",
  );
  const nested = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(body, target, value, end)
        .map(
          ([lines, x, v, last]): Lines => [
            "def function(p, q=None):",
            begin,
            ...indent([...lines, last]),
            ...attempt([`${x} = function(${v})`]),
            "function = None",
          ],
        ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(body, target, value)
        .map(
          ([lines, x, v]): Lines => [
            "def stepped(p, q=None):",
            begin,
            "    yield p",
            ...indent(lines),
            "    yield s",
            ...attempt([`${x} = stepped(${v})`, `next(${x})`]),
            "stepped = None",
          ],
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(inner, target, value)
        .map(([lines, x, v]) => attempt([`with CM(${v}) as ${x}:`, ...indent(["pass", ...lines])])),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(inner, target, value)
        .map(
          ([lines, x, v]): Lines => [
            "try:",
            ...indent(lines),
            `    raise KeyError(${v})`,
            "except KeyError as error:",
            `    ${x} = error`,
            "finally:",
            '    print("finally")',
          ],
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(inner, value, value)
        .map(
          ([lines, x, y]): Lines => [
            `for item in [${x}, ${y}]:`,
            ...indent(["pass", ...lines]),
            "item = None",
          ],
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(inner, value)
        .map(
          ([lines, v]): Lines => [
            ...attempt(["class Made:", `    held = ${v}`, ...indent(lines)]),
            "Made = None",
          ],
        ),
    },
  );
  return fc.oneof({ weight: 5, arbitrary: flat }, { weight: 1, arbitrary: nested });
}

/** Whole programs of up to `statements` statements. */
export function program(statements = 40): fc.Arbitrary<string> {
  return fc
    .array(statement(globals, 2), { minLength: 1, maxLength: statements, size: "max" })
    .map((list) =>
      [
        `${prelude}a, b, c, l, m, d, u, v = N(), P(), S(), [], [], {}, None, None`,
        ...list.flat(),
        'print("end", [label(x) for x in saved], sorted(values), len(keys))',
        "saved.clear()",
        'print("collected", gc.collect())',
        "",
      ].join("\n"),
    );
}
