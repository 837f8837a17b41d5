# Shapes of match statements.
def a(x):
    match x:
        case 1: return 1
        case -1 | 2.5 | 3j | "s" | b"b" | None | True | False: return 2
        case 1 + 2j | -1 - 2j: return 3
        case y if y > 5: return y
        case _: return 0
def b(x):
    match x:
        case []: return 0
        case [a]: return a
        case [a, b, *_]: return a, b
        case (a, *rest, b): return rest
        case [*_, 5]: return 5
        case [[a, b], [c, *d]]: return d
        case [1, [2, [3, x]]]: return x
def c(x):
    match x:
        case {}: pass
        case {"a": 1}: return 1
        case {"a": a, "b": b, **rest}: return rest
        case {1: {"k": [v]}}: return v
        case {x.key: v, None: w}: return v, w
def d(x):
    match x:
        case int(): return 0
        case str(s) | bytes(s): return s
        case C(1, b, c=3, d=d): return b, d
        case m.C(): return 1
        case C(a=[x, y], b={"k": z}): return z
        case list([a, b]) as l: return l
def e(x, y):
    match x, y:
        case 1, 2: return 1
        case (a, b) if a == b: return 2
        case [a, 3] | [3, a]: return a
        case _ if y: return 4
    return 5
def f(x):
    match x:
        case x: pass
    match x.y:
        case z.w: return 1
        case z.w.v as q: return q
    match [x, *x]:
        case [a, b] as c, d: return c
    match x:
        case (1 | 2) as n: return n
        case ((a)): return a
def g(x):
    for i in x:
        match i:
            case 0: continue
            case 1: break
            case [y]:
                while y:
                    match y:
                        case 1: return 1
                        case _: break
    else: return 2
def h(x):
    match x:
        case {"type": "a", "v": [int(i), str(s), *_]} | {"type": "b", "v": [int(i), str(s)]} if i and s: return i, s
        case Point(x=0, y=0) | Point(0, 0): return "origin"
    def inner():
        match x:
            case [q]: return lambda: q
    return inner
class C:
    __match_args__ = ("a", "b")
    a, b, c, d = 1, 2, 3, 4
    def __init__(self): pass
match C():
    case C(p, q): print(p, q)
match {"k": [1, 2]}:
    case {"k": [first, *more]}: print(first, more)
print(a.__name__, a(1), a("s"), a(3j), a(9), b([]), b([1]), b((1, 2, 3)), c({"a": 1}), d(5), d("x"), d(C()), e(1, 2), e(4, 4), e(3, 9), f is not None, g([0, 1]), [fn.__code__.co_stacksize for fn in (a, b, c, d, e, f, g, h)])
