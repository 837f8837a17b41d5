# mappingproxy: every method, over a dict and over a mapping of one's own.
from types import MappingProxyType as P
d = {"a": 1, "b": 2}
p = P(d)
for name, *args in (("__len__",), ("__getitem__", "a"), ("__contains__", "z"), ("__iter__",), ("__reversed__",), ("__repr__",), ("__str__",), ("__eq__", d), ("__ne__", d), ("__lt__", d), ("__le__", d), ("__gt__", d), ("__ge__", d), ("__or__", {"c": 3}), ("__ror__", {"z": 0}), ("get", "a"), ("get", "q", "default"), ("keys",), ("values",), ("items",), ("copy",), ("__getattribute__", "get")):
    try:
        r = getattr(P, name)(p, *args)
    except TypeError as e:
        print(name, e)
        continue
    if name in ("__iter__", "__reversed__"): r = list(r)
    if name == "__getattribute__": r = type(r).__name__
    print(name, r)
print(P.__class_getitem__(int), P.__new__(P, {}), p.copy() is d, p.keys() == d.keys())
for f in (lambda: P.__ior__(p, {}), lambda: P.__hash__(p), lambda: P(), lambda: P([1]), lambda: P(5), lambda: p["zz"], lambda: p.get(), lambda: p | 5, lambda: P.__setitem__):
    try:
        print(f())
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
class M:
    def __init__(self): self.d = {"x": 9}
    def __getitem__(self, k): return self.d[k]
    def keys(self): return self.d.keys()
    def __iter__(self): return iter(self.d)
    def __len__(self): return 42
    def __contains__(self, k): return k == "x"
    def __repr__(self): return "M!"
    def get(self, k, d=None): return ("get", k, d)
    def __hash__(self): return 7
    def __eq__(self, o): return o == 1
q = P(M())
print(q, len(q), q["x"], "x" in q, list(q), q.get("y"), hash(q), q == 1, str(q))
d["late"] = 3
print(p["late"], len(p), {**p}, dict(p), [*p])
class T: a = 1
print(type(T.__dict__).__name__, T.__dict__["a"], "a" in T.__dict__, T.__dict__.get("zz"), len(T.__dict__) > 3)
def f(**k): return k
print(f(**p))
