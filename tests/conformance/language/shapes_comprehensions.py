# Shapes of comprehensions, inlined and not.
def a(x, y):
    return [i for i in x], {i for i in x}, {i: j for i, j in x}, (i for i in x), [i for i in x if i], [i for i in x if i if y], [(i, j) for i in x for j in y], [(i, j) for i in x if i for j in y if j], [[j for j in i] for i in x], [lambda: i for i in x], [lambda i=i: i for i in x]
def b(x):
    i = 5
    r = [i for i in x]
    s = [i for j in x for i in j]
    t = [x for x in x]
    return i, r, s, t
def c(x):
    return [y := i for i in x], y, [(z := i, w) for i in x for w in i], [f"{i}" for i in x], [i.a[0](i) for i in x], [*[i for i in x], *(i for i in x)], {**{i: 1 for i in x}}
def d(x):
    def inner(): return [x for _ in x], [i + k for i in x]
    k = 1
    return inner, [k for k in x], k
def e(x):
    for i in [j for j in x if j]:
        if [j for j in x]: continue
        while [j for j in x]: break
    return any(i for i in x), sum([i for i in x]), sorted(i for i in x if i), dict((i, i) for i in x), [i for i in range(10)], [None for i in x], [1 for i in x], [(yield_) for yield_ in x]
def f(x):
    try: return [i for i in x]
    except ValueError: return [i for i in x if i]
    finally: [i for i in x]
class C:
    a = [i for i in range(3)]
    b = [j for j in a]
    c = {k: v for k, v in zip(a, b)}
    d = [[p for p in range(q)] for q in range(2)]
    e = [lambda: r for r in range(2)]
    f = list(s for s in a)
    g = [t := 1, t]
g = [i for i in range(3)]
h = {i: i for i in g}
k = [[i, j] for i in g for j in g if i < j]
l = [lambda: m for m in g]
n = [o for o in (p for p in g)]
q = [(lambda: r)() for r in g]
i = "module i"
s = [i for i in range(2)]
def v(x): return [a for a, in x], [a for a, *b in x], [a for (a, b), c in x]
def w(): return [i for i in locals()], [locals for i in "a"]
print(g, h, k, [fn() for fn in l], n, q, i, s, C.a, C.b, C.c, C.d, [fn() for fn in C.e], C.f, C.g, d([1])[1:], f([1]), w()[0])
print([fn.__code__.co_varnames for fn in (a, b, c, d, e)], [fn.__code__.co_cellvars for fn in (a, d)], [fn.__code__.co_nlocals for fn in (a, b, c, d, e, f)])
