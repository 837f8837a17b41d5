# tags: size
# Instances and their dictionaries: inline values, shared keys, growth, slots.
import sys
g = sys.getsizeof
class P:
    def __init__(self, x, y): self.x, self.y = x, y
ps = [P(i, i) for i in range(40)]
print(g(ps[0]), g(ps[-1]), g(ps[0].__dict__), g(ps[-1].__dict__))
class One:
    def __init__(self): self.a = 1
os = [One() for _ in range(40)]
print(g(os[0].__dict__), g(os[10].__dict__), g(os[28].__dict__), g(os[35].__dict__))
o = One()
print(g(o.__dict__)); o.b = 2
print(g(o.__dict__)); o.c = 3; o.d = 4
print(g(o.__dict__), g(One().__dict__))
class Many: pass
m = Many()
out = []
for i in range(40):
    setattr(m, f"a{i}", i)
    out.append(g(m.__dict__))
print(out)
n = Many()
print(g(n), g(n.__dict__)); n.a0 = 1
print(g(n.__dict__), len(n.__dict__))
del m.a0
print(g(m.__dict__))
m.__dict__.clear()
print(g(m.__dict__), g(m))
m.__dict__ = {}
print(g(m.__dict__))
m.__dict__[1] = 2
print(g(m.__dict__))
q = P(1, 2)
d = q.__dict__
del q
print(g(d), d)
print(g(dict(ps[5].__dict__)), g(ps[5].__dict__.copy()), g({**ps[5].__dict__}))
class S:
    __slots__ = ("x", "y")
s = S()
print(g(s)); s.x = s.y = 1
print(g(s))
class SD(S): pass
class SW: __slots__ = ("a", "__weakref__")
class SDict: __slots__ = ("a", "__dict__")
class SS(S): __slots__ = ("z",)
print(g(SD()), g(SW()), g(SDict()), g(SS()), SD.__basicsize__, S.__basicsize__, SS.__basicsize__, P.__basicsize__, P.__dictoffset__, P.__weakrefoffset__, SW.__weakrefoffset__, int.__basicsize__, int.__itemsize__, tuple.__basicsize__, list.__basicsize__, dict.__basicsize__, type.__basicsize__, object.__basicsize__, str.__basicsize__)
sd = SD(); sd.extra = 1
print(g(sd), g(sd.__dict__))
