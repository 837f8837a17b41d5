# functools: caches with objects, wraps, singledispatch, reduce, comparisons.
import functools, weakref, gc
class D:
    def __del__(self): print("freed", end=" ")
@functools.lru_cache(maxsize=1)
def keep(o): return id(o)
d = D()
keep(d)
del d
print("kept by the cache")
keep(5)
print("evicted")
keep.cache_clear()
@functools.lru_cache
def kw(a, b=1, *c, **k): return (a, b, c, k)
print(kw(1), kw(1, 1), kw(a=1), kw(1, b=1), kw.cache_info(), kw.cache_parameters())
@functools.lru_cache(typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info().currsize)
class M:
    @functools.lru_cache
    def m(self, x): return x * 2
m = M()
print(m.m(2), m.m(2), M.m.cache_info().hits)
r = weakref.ref(m)
del m
print(r() is None)
M.m.cache_clear()
print(r() is None)
p = functools.partial(print, "a", sep="-", end=".\n")
p("b")
p("c", sep="+")
q = functools.partial(p, "x")
q()
print(functools.partial(max, key=abs)(-5, 3), functools.partial(dict, a=1)(b=2), repr(functools.partial(int, base=2)), functools.partial(functools.partial(pow, 2), 3).args)
@functools.singledispatch
def fun(a): return "base"
@fun.register(int)
@fun.register(float)
def _num(a): return "number"
class A: pass
class B(A): pass
fun.register(A, lambda a: "an A")
print(fun(1), fun(1.5), fun("s"), fun(B()), fun.dispatch(bool).__name__, len(fun.registry))
class SD:
    @functools.singledispatchmethod
    def go(self, x): return "any"
    @go.register
    def _(self, x: str): return "str"
print(SD().go(1), SD().go("a"))
try:
    fun()
except TypeError as e:
    print(e)
def w(): "doc"
@functools.wraps(w)
def v(): pass
print(v.__name__, v.__doc__, v.__wrapped__ is w, functools.WRAPPER_ASSIGNMENTS)
print(functools.reduce(lambda a, b: f"({a}{b})", "abcd"), functools.reduce(max, [3, 1, 2], 10))
k = functools.cmp_to_key(lambda a, b: b - a)
print(sorted([1, 3, 2], key=k), k(1) < k(2), k(5).obj)
