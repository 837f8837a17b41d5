# Shapes of calls, attributes, subscripts and displays.
def a(f, x, y, k):
    f(); f(x); f(x, y); f(k=x); f(x, k=y, j=1); f(*x); f(**k); f(*x, **k); f(x, *y); f(x, *y, k=1, **k); f(*x, *y); f(**x, **k); f(x, *y, *k, z=1); f(a=1, **k, b=2); f(*x, y)
    f.m(); f.m(x); f.m(x, k=y); f.m(*x); f.m.n(x).o(y); f(x)(y)(k); f[x](y); f.a; f.a.b; f(x).a; f().m()
    f(x for x in y); f((x for x in y), k); f(lambda: x); f(lambda a, b=x: a); f([*x], {**k}); f(x if y else k); f(x := y); f(not x); f(-x); f(x, )
def b(x, y, z):
    return x[0], x[y], x[y][z], x[-1], x[1:2], x[y:], x[:y], x[:], x[::y], x[y:z:2], x[y, z], x[y:z, 1], x[...], x[None], x["k"], x[y](z)[0].a[1]
def c(x, y):
    return (), (1,), (x,), (1, 2), (x, y), [], [1], [x], [1, 2, 3], [1, x, 3], [x, y], {}, {1: 2}, {x: y}, {"a": 1, "b": 2}, {"a": x, "b": y, "c": 3}, {1}, {1, 2}, {1, 2, 3}, {x, y}, [*x], [*x, 1], [1, *x, *y], (*x,), (*x, *y), {*x}, {*x, 1}, {**x}, {**x, "a": 1}, {"a": 1, **x, **y}, {1: 2, **x, 3: 4}
def d(x, y):
    return f"", f"a", f"{x}", f"a{x}", f"{x}{y}", f"{x!r}", f"{x!s:>5}", f"{x:{y}}", f"{x:>{y}.2f}", f"{x=}", f"a{x}b{y}c", f"{x}" "lit" f"{y}", "lit" f"{x}", "%s" % x, "%s" % (x,), "%s %r" % (x, y), "%d" % x, "%5s" % (x,), "%(a)s" % x, "%s%%" % (x,), f"{x + y}{'q'}{x[0]}", f"{ {1: 2}[1] }", f"{x!a}", rf"\{x}"
def e(x): return x + 1, 1 + x, x - 1, x * 2, x / 3, x // 4, x % 5, x ** 6, x @ x, x << 1, x >> 2, x & 3, x | 4, x ^ 5, x < 1, x <= 2, x == 3, x != 4, x > 5, x >= 6, x is None, x is not x, x in x, x not in x, 1 < x < 2 < 3, x < 1 > x == 2
def f(x=1, y=(1, 2), *a, k=3, **b) -> "ret": return lambda p, /, q=x, *r, s=y, **t: (p, q, r, s, t)
def g(self): return super().m(), super().a, super(g, self).m, super, self.x.__class__
class C(dict):
    def m(self, *a): return super().get(*a), super().__len__(), super().keys
    def n(self):
        super().__setitem__(1, 2)
        return super().__class__
    @classmethod
    def o(cls): return super().fromkeys([1])
def h(print, x):
    print(x, sep="", end=""); print(*x, sep=x); len(x); isinstance(x, (int, str)); range(10); str(x).join(x); "".join(x); "{}".format(x); [].append(x); x.append(1); {}.get(x, 1)
    return type(x) is int, sorted(x, key=lambda v: -v), sum(v for v in x), max(x, default=None), dict(a=1, **x), print
print([fn.__code__.co_stacksize for fn in (a, b, c, d, e, f, h)], C().m(1), C().n().__name__, C.o(), f()(1))
