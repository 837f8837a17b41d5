# Shapes of assignment and deletion.
def a(x, y, z, i, j):
    x = y
    x = y = z
    x, y = y, x
    x, y, z = z, x, y
    x, y, z, i = i, z, y, x
    (x, y), z = (1, 2), 3
    [x, [y, z]] = i
    x, *y = z
    *x, y = z
    x, *y, z = i
    x[i], y[j] = z, x
    x.a, y.b = y, x
    x[0] = x[i] = x[i:j] = x[i:] = x[:j] = x[:] = y
    x[i:j:2] = x[..., i] = y[1:2, ::3] = z
    x.a.b.c = y.d[i].e
def b(x, y, i):
    x += 1; x -= y; x *= 2; x /= y; x //= 3; x %= y; x **= 2; x @= y; x <<= 1; x >>= y; x &= 7; x |= y; x ^= 1
    x[i] += 1; x[i:y] += [1]; x.a -= y; x.a.b[i] *= 2; x[i].c |= y; x[-1] //= 2
    x[y(i)] += y(i); x(y).z += 1
def c(x, y, i):
    del x
    del y[i], y.a, y[i:], y[:i], y[i:2], y[::2], y[i, 1]
    del (i, y)
def d():
    global g1, g2
    g1 = g2 = 1
    g1 += g2
    del g2
    for g2 in "a": pass
    import sys as g3
    def g4(): pass
    with x as g2: pass
    return g1
def e():
    n = 0
    def inner():
        nonlocal n
        n += 1
        n, m = m_, n
        for n in "ab": pass
        del n
        n = [n for n in "x"]
        return n
    return inner
def f(x, y):
    a: int = x
    b: str
    c: list[int] = [y]
    x.a: float = 1.0
    x[0]: int = y
    (d): int = 5
    return a, c, d
def g(x): return [y := x, y], (z := x + 1, z), {(k := x): (v := k)}, [w := i for i in x], w
def h(x):
    a, b, c = 1, 2, 3
    a, b = "x", None
    (a, b) = [x, x]
    a = b, c = x
    a = b = (c, d) = x
    return -1, +x, ~x, not x, -x ** 2, 2 ** -x, - - x
class K:
    a = 1
    b = a
    a += b
    del b
    c: int = a
    d: "later"
    e, *f = [a, c, 2]
    global in_module
    in_module = e
    (g) = [h for h in f]
print(K.a, K.c, K.e, K.f, K.g, in_module, f(type("O", (), {"__setitem__": lambda s, k, v: None})(), 2), g([1]) if False else "-", [c.__code__.co_varnames for c in (a, b, d, h)])
