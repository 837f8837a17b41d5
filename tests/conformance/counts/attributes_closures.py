# Instances' dictionaries, cells and bound methods, step by step.
import sys
r = sys.getrefcount
class P:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def me(self): return self
o = []
p = P(o)
print(r(o), r(p), r(p.v), r(p.get()), r(p.me()))
d = p.__dict__
print(r(o), r(p), r(d))
d2 = vars(p)
print(d is d2, r(d))
p.w = o
print(r(o), len(d))
del p.v
print(r(o))
d["v"] = o
print(r(o), p.v is o)
p.__dict__ = {}
print(r(o), r(d))
del d, d2
print(r(o))
m = p.get
print(r(p), m.__self__ is p, r(m.__func__), r(P.get))
ms = [p.get for _ in range(3)]
print(r(p), r(P.get))
del ms, m
print(r(p), r(P.get))
def make():
    v = o
    def read(): return v
    def write(x):
        nonlocal v
        v = x
    return read, write
read, write = make()
print(r(o), r(read()), r(read.__closure__[0]))
write(None)
print(r(o))
write(o)
del read
print(r(o))
del write
print(r(o))
def counter():
    held = o
    yield held
    del held
    yield
c = counter()
print(r(o)); next(c); print(r(o)); next(c); print(r(o)); c.close()
fs = [lambda: o, lambda x=o: x, lambda *, k=o: k]
print(r(o))
del fs
class Q:
    a = o
    b = [o]
    def f(self, z=o): return z
print(r(o))
q = Q()
q.a = o
print(r(o), r(q.f()), r(q.a))
del Q, q
print(r(o))
import gc
gc.collect()
print(r(o))
class S:
    __slots__ = ("x", "y")
s = S()
s.x = s.y = o
print(r(o))
s.x = None
del s.y
print(r(o))
prop = property(lambda self: o)
print(r(o))
w = [o]; w.append(w)
print(r(o), r(w))
del w
print(r(o))
gc.collect()
print(r(o))
