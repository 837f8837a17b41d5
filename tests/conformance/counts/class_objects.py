# Counts of classes, functions, methods, modules, code, instances.
import sys, math
r = sys.getrefcount
class A: pass
print(r(A))
a = A()
print(r(A))
l = [A() for _ in range(5)]
print(r(A))
class B(A): pass
print(r(A), r(B))
class C(A, metaclass=type): x = A
print(r(A), r(C))
del a, l
print(r(A))
class M:
    def m(self): pass
    def n(self): return __class__
    s = staticmethod(len)
print(r(M), r(M.m), r(M.__dict__["m"]), r(M.__dict__["s"]))
x = M()
f = x.m
print(r(x), r(f), r(M.m))
def fn(): pass
print(r(fn), r(fn.__code__), r(fn.__globals__) > 3, r(fn.__dict__))
g = fn
print(r(fn))
class S: __slots__ = ("a",)
print(r(S), r(S.a), r(S()))
lam = lambda: 0
print(r(lam), r(lambda: 0), r(lam.__code__))
class P:
    @property
    def p(self): return 1
print(r(P.p), r(P.__dict__["p"].fget), r(P))
def outer():
    v = []
    def i1(): return v
    def i2(): return v
    return i1, i2
p, q = outer()
print(r(p), r(p.__closure__), r(p.__closure__[0]), r(p()), r(p.__code__))
del q
print(r(p.__closure__[0]))
t = type("T", (), {})
print(r(t), r(type("U", (), {})))
class D:
    d = {}
print(r(D.d), r(D), r(D.__dict__["d"]))
e = D()
print(r(e.d), r(e.__dict__), r(e))
v = e.__dict__
print(r(v), r(e))
class W: pass
w = W(); w.self = w
print(r(w), r(W))
del W
print(r(type(w)))
class G:
    def __init__(self): self.f = self.m
    def m(self): pass
h = G()
print(r(h), r(h.f), r(h.m))
for cls in (A, B, M, S, P, D):
    print(cls.__name__, r(cls), end="; ")
print()
