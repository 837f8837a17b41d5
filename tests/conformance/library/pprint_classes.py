# Containers of collections, dataclasses, namespaces.
import collections, types
from dataclasses import dataclass
from pprint import pprint
N = collections.namedtuple("N", "x y")
pprint([N("a" * 30, "b" * 30), N(1, 2)], width=40)
pprint(collections.deque(range(30)), width=40)
pprint(collections.Counter(a=3, b=1, c=2), width=10)
pprint(collections.UserDict({"a" * 20: "b" * 20, "c": 1}), width=30)
@dataclass
class D:
    first: str
    second: list
pprint(D("a" * 20, list(range(10))), width=30)
@dataclass
class Own:
    a: int
    def __repr__(self): return "own " * 20
pprint(Own(1), width=20)
pprint(types.SimpleNamespace(a="x" * 20, b="y" * 20), width=30)
