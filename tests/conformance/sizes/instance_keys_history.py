# tags: size
# A class's shared keys: how many instances and which attribute names came before.
import sys
g = sys.getsizeof
class A: pass
first = A()
for n in "abc": setattr(first, n, 1)
print([g(A.__dict__) > 0, g(first.__dict__)])
class B:
    def __init__(self, flag):
        self.a = 1
        if flag: self.b = 2
        self.c = 3
bs = [B(i % 2) for i in range(10)]
print([g(b.__dict__) for b in bs], [list(b.__dict__) for b in bs[:2]])
class C: pass
cs = []
for i in range(35):
    c = C()
    setattr(c, f"n{i}", i)
    cs.append(c)
print([g(c.__dict__) for c in cs], [len(c.__dict__) for c in cs[-3:]])
class D: pass
d = D()
for i in range(30): setattr(d, f"k{i}", i)
e = D()
print(g(d.__dict__), g(e.__dict__))
e.k0 = 1
print(g(e.__dict__))
e.other = 1
print(g(e.__dict__))
d.k30 = 1
print(g(d.__dict__))
class E:
    def __init__(self, n):
        for i in range(n): setattr(self, f"x{i}", i)
es = [E(n) for n in (0, 1, 5, 10, 20, 31, 5)]
print([g(x.__dict__) for x in es])
class F(E): pass
print(g(F(3).__dict__), g(F(3).__dict__))
f = F(2)
del f.x0, f.x1
print(g(f.__dict__), len(f.__dict__))
f.x1 = 1
print(list(f.__dict__), g(f.__dict__))
f.__dict__["dyn"] = 1
print(g(f.__dict__))
f.__dict__.update({f"u{i}": i for i in range(20)})
print(g(f.__dict__))
class G: pass
gs = [G() for _ in range(3)]
for i, x in enumerate(gs):
    for n in ("p", "q", "r")[i:] + ("p", "q", "r")[:i]: setattr(x, n, n)
print([list(x.__dict__) for x in gs], [g(x.__dict__) for x in gs])
