# After a thousand changes a class gets no more versions: no call of it is specialised again.
import sys
rc = sys.getrefcount
o = object()
class A:
    n = 0
    def __init__(self, x):
        A.n += 1
        seen.append(rc(x))
seen = []
for i in range(2300): A(o)
print([i for i, c in enumerate(seen) if c == 3], len(seen))
class B:
    def __init__(self, x):
        seen.append(rc(x))
    @property
    def p(self): return rc(self)
def go(): return B(o).p
for i in range(1100):
    B.n = i
    if i % 100 == 0: seen.clear(); print([go() for _ in range(4)], seen)
seen.clear(); print([go() for _ in range(70)], seen)
class Base: pass
class D(Base):
    def __init__(self, x): seen.append(rc(x))
seen.clear()
for i in range(1200): Base.q = i; D.q2 = i; D(o)
print([i for i, c in enumerate(seen) if c == 3])
for i in range(60): D(o)
print(seen[-60:])
