# A hand-made record class with comparison, and namedtuple.
from collections import namedtuple
class Record:
    fields = ("a", "b")
    def __init__(self, *values):
        for n, v in zip(self.fields, values, strict=True):
            setattr(self, n, v)
    def _key(self): return tuple(getattr(self, n) for n in self.fields)
    def __eq__(self, o): return self._key() == o._key() if isinstance(o, Record) else NotImplemented
    def __hash__(self): return hash(self._key())
    def __lt__(self, o): return self._key() < o._key()
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
r = Record(1, "x")
print(r, r == Record(1, "x"), r != Record(2, "x"), r == 5, sorted([Record(2, "a"), r]), {r: 1}[Record(1, "x")])
try:
    Record(1)
except ValueError as e:
    print(e)
class R3(Record):
    fields = Record.fields + ("c",)
print(R3(1, 2, 3), R3(1, 2, 3) > R3(1, 2, 2))
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, p == (1, 2), P._make([5, 6]), len(p))
x, y = p
print(x, y, hash(p) == hash((1, 2)), p + (3,), p.index(2), P.__doc__, P.x.__doc__)
Q = namedtuple("Q", ["a", "b", "c"], defaults=[0, 1])
print(Q(5), Q._field_defaults, Q(1, 2, 3)._replace(b=0))
class Sub(P):
    __slots__ = ()
    @property
    def norm(self): return self.x ** 2 + self.y ** 2
print(Sub(3, 4).norm, Sub(3, 4), isinstance(Sub(1, 2), tuple))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: setattr(p, "x", 5), lambda: p._replace(z=1), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "class x"), lambda: namedtuple("B", "_x"), lambda: p.nope):
    try:
        f()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(namedtuple("B", "a class a", rename=True)._fields)
