# weakref.ref: sharing, death, callbacks, equality, hash, subclasses.
import weakref, sys
class N:
    def __init__(self, n=0): self.n = n
    def __eq__(self, o): return isinstance(o, N) and self.n == o.n
    def __hash__(self): return hash(self.n)
a, b = N(1), N(1)
r, s, t = weakref.ref(a), weakref.ref(a), weakref.ref(b)
print(r is s, r == t, hash(r) == hash(1), r() is a, sys.getrefcount(a), weakref.getweakrefcount(a), sys.getrefcount(r))
u = weakref.ref(a, print)
print(u is r, u == r, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r, u], u.__callback__ is print, r.__callback__)
del a
print(r(), s() is None, hash(r) == hash(1), r == s, r == t, u.__callback__)
c = N(5)
v = weakref.ref(c)
del c
try:
    hash(v)
except TypeError as e:
    print(e)
print(v == v, v != weakref.ref(b), v == weakref.ref(N(9)))
class R(weakref.ref):
    __slots__ = ("extra",)
    def __new__(cls, o, cb=None, extra=None): return super().__new__(cls, o, cb)
    def __init__(self, o, cb=None, extra=None):
        super().__init__(o, cb)
        self.extra = extra
d = N(7)
x, y = R(d, extra="e1"), R(d, extra="e2")
print(x is y, x.extra, y.extra, x() is d, weakref.getweakrefcount(d), isinstance(x, weakref.ref))
x = None
print(weakref.getweakrefcount(d))
log = []
def cb(r): log.append((r() is None, type(r).__name__))
refs = [weakref.ref(d, cb), R(d, cb), weakref.ref(d)]
del d
print(log)
e = N(8)
w = weakref.ref(e, cb)
del w, e
print(len(log))
f = N(); f.self_ref = weakref.ref(f, cb)
del f
print(len(log))
g = N()
def bad(r): raise ValueError("callback failed")
sys.unraisablehook = lambda u: print("unraisable", u.exc_value)
h = weakref.ref(g, bad)
del g
print(h())
class S: __slots__ = ("__weakref__",)
class T: __slots__ = ()
print(weakref.ref(S()) is not None, S.__weakref__, N.__weakref__)
try:
    weakref.ref(T())
except TypeError as e:
    print(e)
i = N()
print(i.__weakref__, weakref.ref(i) is i.__weakref__)
j = weakref.ref(i)
print(i.__weakref__ is j, j.__class__.__name__, bool(j), callable(j))
