# Shapes of functions, lambdas, closures, generators, decorators, annotations.
def a(): pass
def b(x): return x
def c(x, y=1, z=None): return x
def d(*a, **k): return a, k
def e(x, /, y, *, z): return x
def f(x, /, y=1, *a, z, w=2, **k): return x
def g(x: int, y: "str" = 1, *a: float, z: list[int] = (), **k: dict) -> bool: return x
def h():
    "docstring"
    return h
def i(x):
    def j(): return x
    def k(y=x): return x, y
    def l():
        nonlocal x
        x = 1
        return lambda: x
    return j, k, l, lambda z=x, *q: (x, z, q)
def m(p):
    q = 1
    def n():
        def o(): return p, q
        return o
    return n
def r():
    x = yield
    y = yield 1
    z = yield x, y
    yield
    yield from z
    w = yield from [x]
    return (yield), w, (yield x) + (yield y), [(yield)]
def s(x):
    return (y for y in x), (y + x for y in x if y if x), ((a, b) for a in x for b in a), [y for y in (z for z in x)]
def ident(fn): return fn
@ident
@(lambda fn: fn)
def t(): pass
@ident
class U:
    @ident
    def m(self): return __class__
    @staticmethod
    def s(): pass
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
def u(n):
    if n:
        def v(): return 1
    else:
        def v(): return n
    return v
def w(a, b):
    c = lambda: a
    d = lambda a: b
    e = lambda: (lambda: a + b)
    del b
    return c, d, e
def x(a=lambda: 0, b=[i for i in range(3)], *, c={k: 1 for k in "ab"}): return a, b, c
def y():
    class L:
        z = 1
        def m(self): return y, L
        class M:
            def n(self): return __class__, L
    return L
def z():
    global outer_name
    def outer_name(): pass
    class outer_name2: pass
    return locals(), [locals() for q in "a"]
def aa(x):
    import os, sys as system, os.path as p
    from os import path, sep as separator
    return os, system, p, path, separator
def ab[T](x: T) -> T: return x
class AC[T, *Ts, **P]: pass
type AD[K] = dict[K, "AD"]
def ae(**kw): return {**kw}, [*kw], kw.get
ag = lambda: (yield)
ah = lambda *a, k=1, **q: [a for a in a]
print(b(1), c(1), d(1, k=2), e(1, 2, z=3), f(1, z=2), g(1), h().__doc__, [fn() for fn in i(5)[:2]], m(1)()(), U().m().__name__, u(0)(), u(1)(), w(1, 2)[0](), x()[1:], y()().m()[1].__name__, len(z()[1]), ab(1), AC.__type_params__, AD.__value__, ae(a=1)[:2], ah(1))
print([fn.__code__.co_flags for fn in (a, d, f, i, r, s, ag)], i.__code__.co_cellvars, m.__code__.co_cellvars, w.__code__.co_cellvars, y.__code__.co_cellvars)
