# Which objects the collector tracks, and when tuples and dicts begin and cease.
import gc
gc.collect(); gc.disable()
class N: pass
class S: __slots__ = ("x",)
class E: __slots__ = ()
t = gc.is_tracked
vals = {"int": 5, "str": "s", "float": 1.5, "None": None, "bytes": b"b", "list": [], "empty dict": {}, "set": set(), "frozenset": frozenset([1]), "empty tuple": (), "tuple of ints": (1, 2), "made tuple": tuple([1, 2]), "tuple of list": ([],), "instance": N(), "slotted": S(), "empty slots": E(), "class": N, "function": t, "lambda": lambda: 0, "method": N().__init__, "builtin": len, "module": gc, "range": range(3), "slice": slice(1), "object": object(), "type": int, "generator": (x for x in ()), "iterator": iter([]), "exception": ValueError(), "property": property(), "bytearray": bytearray(), "complex": 1j, "code": (lambda: 0).__code__, "cell": (lambda x: lambda: x)(1).__closure__[0], "memoryview": memoryview(b""), "map": map(len, []), "dict keys": {}.keys(), "weakref": __import__("weakref").ref(N)}
for k, v in vals.items():
    print(k, t(v), end="; ")
print()
d = {}
print(t(d), end=" ")
d["a"] = 1; print(t(d), end=" ")
d["b"] = "text"; print(t(d), end=" ")
d["c"] = (1, 2); print(t(d), end=" ")
d["d"] = []; print(t(d), end=" ")
del d["d"]; print(t(d), end=" ")
gc.collect(0); print(t(d), end=" ")
gc.collect(1); print(t(d), end=" ")
gc.collect(); print(t(d))
print(t({1: 2}), t({1: []}), t({"a": N()}), t(dict(a=1)), t(dict(a=[])), t({i: i for i in range(3)}), t({i: [] for i in range(3)}), t({"k": {}}), t({(1, 2): 3}), t({("a", ()): 3}))
u = (1, "a", None, 1.5); v = ((1, 2), 3); w = tuple([1, (2, 3)]); x = ({},); y = tuple([[]]); z = (N(),)
print([t(q) for q in (u, v, w, x, y, z)])
gc.collect(0); print([t(q) for q in (u, v, w, x, y, z)])
m = tuple([tuple([tuple([1])])])
print(t(m), t(m[0]), t(m[0][0]))
for _ in range(3):
    gc.collect(); print(t(m), t(m[0]), t(m[0][0]))
n = N(); print(t(n.__dict__))
n.x = 1; print(t(n.__dict__)); n.y = []; print(t(n.__dict__))
def f(*a, **k): return t(a), t(k)
print(f(), f(1), f([]), f(k=1), f(k=[]), t((lambda: 0).__code__.co_consts), t(N.__dict__), t(globals()), t(locals()), t(N.__mro__))
c = {"a": []}.copy(); e = {"a": 1}.copy(); print(t(c), t(e), t({} | {"k": []}), t(list(zip([1], [2]))[0]), t(next(enumerate("a"))), t(divmod(5, 2)))
