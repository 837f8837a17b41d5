# repr of nested containers, recursion, subclasses, special floats.
print([[], [[]], {}, {(): []}, ((),), {frozenset()}, set(), frozenset([1])], {"a": {"b": {"c": ()}}}, (1,), [(1,)], {1: (2,)})
l = [1]; l.append(l); l.append((l,))
d = {}; d["d"] = d; d["l"] = l
print(l, d)
t = ([],); t[0].append(t)
print(t)
class L(list): pass
class D(dict): pass
class S(set): pass
class T(tuple): pass
class FS(frozenset): pass
print(L([1]), D(a=1), S([1]), T([1]), FS([1]), S(), FS(), L(), T())
class R:
    def __init__(self): self.l = [self]
    def __repr__(self): return f"R({self.l})" if not hasattr(self, "busy") else "..."
from collections import OrderedDict, defaultdict, deque, Counter, ChainMap
print(OrderedDict(a=1), OrderedDict(), defaultdict(list, k=[1]), deque([1, 2]), deque([1], maxlen=3), Counter("aab"), ChainMap({"a": 1}, {}))
q = deque([1]); q.append(q)
print(q)
dd = defaultdict(int); dd["self"] = dd
print(dd)
print({1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), range(5), range(1, 5, 2), slice(1), [..., NotImplemented, None, True], b"x", bytearray(b"y"), 1.0, 1e100, float("nan"), [float("inf")], 1j, -1j, complex(0.0, -1), (1 + 2j), complex("nan"), complex(-0.0, 1), 10 ** 30)
print([int, len, [].append.__name__, str.join, type, type(None), object, ValueError, KeyError("k"), ValueError(1, 2), Exception(), StopIteration(5)])
class E(Exception):
    def __repr__(self): return "E!"
print([E()], repr(E("x")), str(E("x")), KeyError("quoted"), str(KeyError("quoted")), str(KeyError()), str(KeyError(1, 2)), repr(OSError(2000, "text")), str(OSError(2000, "text", "file")))
class Bad:
    def __repr__(self): raise ValueError("repr fails")
for c in ([Bad()], (Bad(),), {1: Bad()}, {Bad()}):
    try:
        print(c)
    except ValueError as e:
        print(type(c).__name__, e)
