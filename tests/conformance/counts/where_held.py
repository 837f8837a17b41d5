# tags: immortal
# One object, every kind of holder added and removed; the count after each.
import sys
from ctypes import c_ssize_t
class C:
    pass
x = C()
i = id(x)
def n(): return c_ssize_t.from_address(i).value
print(n())
a = x; print("name", n())
l = [x]; print("list item", n())
t = (x, x); print("tuple items", n())
d = {1: x}; print("dict value", n())
k = {x: 1}; print("dict key", n())
s = {x}; print("set member", n())
fs = frozenset([x]); print("frozenset", n())
o = C(); o.ref = x; print("attribute", n())
C.shared = x; print("class attribute", n())
class S: __slots__ = ("v",)
sl = S(); sl.v = x; print("slot", n())
def f(p=x): return n()
print("default", n())
def g(*, q=x): pass
print("keyword default", n())
print("parameter", f())
def outer():
    y = x
    def inner(): return y
    return inner
h = outer(); print("cell", n())
m = x.__repr__; print("bound wrapper", n())
it = iter([x]); print("list iterator's list", n())
ge = (v for v in [x]); print("generator's argument", n())
next(ge); print("generator's variable", n())
pr = property(lambda self: 1, doc=None); e = Exception(x); print("exception args", n())
from functools import partial
pa = partial(print, x); print("partial args", n())
from collections import deque
dq = deque([x]); print("deque", n())
z = zip([x]); print("zip", n())
r = [x] * 10; print("repetition", n())
c = l[:]; print("slice", n())
u = d.copy(); print("dict copy", n())
sys.modules["holder"] = x; print("sys.modules", n())
del a, l, t, d, k, s, fs, o, sl, f, g, h, m, it, ge, e, pa, dq, z, r, c, u, C.shared, sys.modules["holder"]
print("all gone", n())
