# tags: library
# Classes and functions go by name; instances by what __reduce_ex__ says of them.
import collections, copyreg, enum, functools, pickle
from dataclasses import dataclass
class A: pass
class Slots:
    __slots__ = ("a", "b")
class R:
    def __init__(self, x): self.x = x
    def __reduce__(self): return R, (self.x,)
class GS:
    def __getstate__(self): return {"q": 1}
    def __setstate__(self, s):
        print("setstate", s)
        self.__dict__.update(s)
class NA(tuple):
    def __new__(cls, a, *, b): return super().__new__(cls, (a, b))
    def __getnewargs_ex__(self): return (self[0],), {"b": self[1]}
class L(list): pass
class D(dict): pass
class I(int): pass
class Outer:
    class Inner:
        class Most:
            def f(self): pass
P3 = collections.namedtuple("P3", "x y z")
class Color(enum.Enum):
    RED = 1
@dataclass
class DC:
    a: int
    b: list
def fn(): pass
l = L([1, 2]); l.attr = "x"
d = D(a=1); d.attr = 5
i = I(7); i.z = 1
a = A(); a.x = 1; a.me = a
s = Slots(); s.a = 1
objs = [A, Outer.Inner, Outer.Inner.Most, Outer.Inner.Most.f, fn, collections.OrderedDict(a=1, b=2), collections.defaultdict(list, a=[1]), collections.Counter("aab"), collections.deque([1, 2], 3), P3(1, 2, 3), Color.RED, DC(1, [2]), l, d, i, a, s, R(3), GS(), NA(1, b=2), functools.partial(int, base=2)]
for o in objs:
    for proto in range(6):
        try:
            b = pickle.dumps(o, proto)
        except Exception as e:
            print(type(e).__name__, e)
            continue
        print(type(o).__name__, proto, b)
        q = pickle.loads(b)
        print(type(q).__name__, q == o, sorted(getattr(q, "__dict__", ())) if not isinstance(q, (type, enum.Enum)) else "")
class Point:
    def __init__(self, x): self.x = x
copyreg.pickle(Point, lambda p: (Point, (p.x * 2,)))
print(pickle.dumps(Point(4)), pickle.loads(pickle.dumps(Point(4))).x)
copyreg.add_extension("__main__", "Point", 240)
print(pickle.dumps(Point, 2), pickle.loads(pickle.dumps(Point, 2)) is Point, pickle.dumps(Point, 1))
copyreg.remove_extension("__main__", "Point", 240)
for bad in (lambda: copyreg.add_extension("a", "b", 0), lambda: copyreg.remove_extension("a", "b", 1), lambda: copyreg.pickle(Point, 5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
