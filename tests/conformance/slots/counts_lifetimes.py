# References in slots: counts, deletion, collection, weak references.
import sys, gc, weakref
gc.collect(); gc.disable()
r = sys.getrefcount
class S:
    __slots__ = ("a", "b", "__weakref__")
    def __del__(self): print("del S", end=" ")
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
o = []
s = S()
s.a = o; print(r(o), end=" ")
s.b = o; print(r(o), end=" ")
s.a = None; print(r(o), end=" ")
del s.b; print(r(o), r(s), r(s.a) > 100)
s.a = N("first"); s.a = N("second"); print("|", end=" ")
s.b = N("b"); del s.b; print("|", end=" ")
del s; print("|")
s = S(); s.b, s.a = N("b"), N("a"); w = weakref.ref(s, lambda x: print("weakref callback", end=" "))
s = None; print(w(), "|")
s = S(); s.a = s
del s; print("cycle", end=" "); print(gc.collect())
x, y = S(), S(); x.a, y.a = y, x
del x, y; print(gc.collect())
s = S(); s.a = [s]; s.b = {"k": s}
print(r(s), [type(q).__name__ for q in gc.get_referents(s)], [type(q).__name__ for q in gc.get_referrers(s)], gc.is_tracked(s))
del s; print(gc.collect())
class Base: __slots__ = ("x",)
class Sub(Base): __slots__ = ("y",)
z = Sub(); z.x, z.y = N("x"), N("y")
print(gc.get_referents(z)[0].n, end=" ")
del z; print("|")
class D(Base): pass
d = D(); d.x, d.dyn = N("slot"), N("dyn")
del d; print("|")
l = [S() for _ in range(3)]
for i in l: i.a = l
del i
print(r(l), end=" ")
del l; print(gc.collect())
print(S.__dict__["a"].__get__(S(), S) if False else "end", r(S.a), gc.is_tracked(Base()), gc.is_tracked(S()))
class Untracked: __slots__ = ()
print(gc.is_tracked(Untracked()))
