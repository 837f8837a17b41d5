# tags: library
# What fits stays on a line; the rest is laid out.
import collections, types
from dataclasses import dataclass, field
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
data = {"name": "a" * 30, "tags": ["x" * 20, "y" * 20, "z" * 20], "nested": {"k": (1, 2, {"deep": [1, 2, 3] * 8}), "b": set(range(30))}}
pprint(data)
pp(data)
pprint(data, width=40, compact=True)
pprint(data, indent=4, width=60)
pprint(data, depth=1)
pprint([1, 2, [3, [4, [5]]]], depth=2)
pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint(list(range(100)), compact=True)
pprint("word " * 30)
pprint(["word " * 30, "line one\nline two\n" * 4])
pprint(b"bytes " * 20)
pprint([bytearray(b"0123456789" * 9)])
pprint(123456789, underscore_numbers=True)
pprint({1: "a", "b": 2, None: 3})
pprint(collections.OrderedDict((str(i), "v" * 20) for i in range(5)))
pprint(collections.defaultdict(list, {str(i): ["v" * 20] for i in range(5)}))
pprint(collections.Counter("the quick brown fox jumps over the lazy dog again and again"))
pprint(collections.deque(["v" * 20] * 5, maxlen=7))
pprint(collections.ChainMap({"a" * 30: 1}, {"b" * 30: 2}))
pprint(types.SimpleNamespace(first="v" * 30, second="w" * 30, third=[1]))
pprint(types.MappingProxyType({"k" * 30: "v" * 30, "l" * 30: 1}))
pprint(frozenset(range(40)), width=30)
pprint((1,) * 1, width=1)
pprint(("x" * 50, "y" * 50))
pprint([])
pprint({})
pprint(set())
@dataclass
class P:
    name: str
    items: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False)
pprint(P("n" * 50, ["i" * 30, "j" * 30]))
rec = [1]
rec.append(rec)
print(pformat(rec).split("id=")[0], isrecursive(rec), isreadable(rec), isreadable([1, "a"]), isreadable([print]))
print(saferepr({"b": 1, "a": 2}), pformat({"z": 1, "y": [1]}, width=5))
class Mine(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)
Mine().pprint([10, {"a": 255}])
for bad in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        pformat(1, **bad)
    except ValueError as e:
        print(e)
