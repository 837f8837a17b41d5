# tags: gc-time
# Functions, defaults, closures, bound methods, partials, classes.
import functools, gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def end(label): print("|", label)
def f(a=N("d1"), b=N("d2"), *, k=N("kw")): pass
f.attr = N("attr")
del f; end("defaults, kw defaults, dict")
def g(): pass
g.__defaults__ = (N("old"),)
g.__defaults__ = (N("new"),)
print("|", end=" ")
g.__defaults__ = None; end("replaced defaults")
def h(x: N("annotation")): pass
del h; end("annotations")
def outer():
    v, w = N("v"), N("w")
    def i1(): return v
    def i2(): return v, w
    return i1, i2
a, b = outer()
del b; print("|", end=" ")
del a; end("closures")
class M:
    def m(self): pass
    def __del__(self): print("M", end=" ")
m = M().m
print("held by the method", end=" ")
del m; end("bound method")
p = functools.partial(print, N("arg"), k=N("kwarg"))
del p; end("partial")
l = lambda x=N("lambda default"): x
r = l()
del l; print("|", end=" ")
del r; end("result keeps the default")
def deco(fn):
    held = N("decorator local")
    def wrapper(): return held, fn
    return wrapper
@deco
def w(): pass
del w; end("decorated")
def rec():
    x = N("recursive closure")
    def inner(): return inner, x
    return inner
r = rec()
del r; print("nothing yet", end=" ")
gc.collect(); end("needs the collector")
class K:
    attr = N("class attribute")
    def m(self, d=N("method default")): pass
del K; print("nothing yet", end=" ")
gc.collect(); end("class needs the collector")
class L:
    x = N("x")
L.x = None; print("|", end=" ")
L.y = N("y")
del L.y; end("class attribute replaced")
def gen():
    g = N("generator local")
    yield
i = gen(); next(i); del i; end("generator")
c = compile("1", "c", "exec")
prop = property(N("fget"), N("fset"), N("fdel"))
del prop; end("property")
sm, cm = staticmethod(N("static")), classmethod(N("class"))
del sm, cm; end("static and class method")
s = slice(N("start"), N("stop"), N("step"))
del s; end("slice")
sup = super(M, M())
del sup; end("super")
from types import SimpleNamespace, MappingProxyType, MethodType, CellType
ns = SimpleNamespace(a=N("a"), b=N("b")); del ns; end("namespace")
mp = MappingProxyType({1: N("proxied")}); del mp; end("mappingproxy")
mt = MethodType(print, N("self")); del mt; end("MethodType")
ce = CellType(N("cell")); ce.cell_contents = N("cell2"); print("|", end=" "); del ce; end("cell")
ca = functools.lru_cache(lambda x: N("cached")); ca(1); ca.cache_clear(); end("cache")
