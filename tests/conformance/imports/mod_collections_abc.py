# collections.abc: checks, mixins, registration; abc.
import collections.abc as a, abc
vals = {"list": [], "tuple": (), "str": "", "dict": {}, "set": set(), "frozenset": frozenset(), "range": range(0), "gen": (i for i in ()), "iter": iter([]), "func": len, "int": 5, "bytes": b"", "bytearray": bytearray(), "keys": {}.keys(), "memoryview": memoryview(b"")}
for name in ("Hashable", "Iterable", "Iterator", "Reversible", "Sized", "Container", "Collection", "Callable", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "Generator", "KeysView"):
    print(name, [n for n, v in vals.items() if isinstance(v, getattr(a, name))])
class Seq(a.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
s = Seq(5)
print(list(s), 9 in s, list(reversed(s)), s.index(4), s.count(1))
class Map(a.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Map()
m.update(a=1, b=2)
print(m.pop("a"), m.setdefault("c", 3), dict(m), "b" in m, list(m.items()), m.get("z"), m == {"b": 2, "c": 3}, m.popitem(), len(m))
class S(a.Set):
    def __init__(self, it=()): self.l = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
print(list(S("ab") | S("bc")), list(S("ab") & S("bc")), list(S("ab") - S("b")), S("a") <= S("ab"), S("ab") == S("ba"), S("a").isdisjoint(S("b")))
class Base(abc.ABC):
    @abc.abstractmethod
    def go(self): "abstract"
    @property
    @abc.abstractmethod
    def p(self): pass
class Half(Base):
    def go(self): return "half"
class Full(Half):
    p = 1
for c in (Base, Half, Full):
    try:
        print(type(c()).__name__, sorted(c.__abstractmethods__))
    except TypeError as e:
        print(e)
class Duck:
    def __len__(self): return 0
print(issubclass(Duck, a.Sized), issubclass(Duck, a.Iterable))
a.Sequence.register(Duck)
print(issubclass(Duck, a.Sequence), isinstance(Duck(), a.Sequence))
try:
    a.Sequence()
except TypeError as e:
    print(e)
try:
    class Bad(a.Iterator): pass
    Bad()
except TypeError as e:
    print(e)
class It(a.Iterator):
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print(list(It()), issubclass(int, abc.ABC), abc.ABCMeta.__name__)
