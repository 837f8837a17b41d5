# WeakValueDictionary and WeakKeyDictionary.
import weakref, gc
gc.collect()
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N({self.n})"
a, b, c = N("a"), N("b"), N("c")
v = weakref.WeakValueDictionary(x=a, y=b)
v["z"] = c
print(len(v), v["x"], v.get("q"), v.get("y"), "x" in v, sorted(v), sorted(v.keys()), [n.n for n in v.values()], sorted((k, n.n) for k, n in v.items()), v.pop("z").n, v.setdefault("w", c).n, v.copy()["x"], type(v.valuerefs()[0]).__name__)
del a
print(sorted(v), len(v), v.get("x", "gone"))
try:
    v["x"]
except KeyError as e:
    print("KeyError", e)
v["tmp"] = N("temporary")
print("tmp" in v, len(v))
it = iter(v.values())
del b
print([n.n for n in it])
print(sorted(v), v.popitem()[1].n, len(v))
w = weakref.WeakValueDictionary({1: c, 2: c})
w |= {3: c}
print(sorted(w), sorted((w | {4: c}).keys()), w.update({5: c}), len(w), repr(w).startswith("<WeakValueDictionary at 0x"))
c = None
print(len(w))
for f in (lambda: v.__setitem__(1, 5), lambda: weakref.WeakValueDictionary([(1, 2)]), lambda: v.pop("none"), lambda: v.popitem(), lambda: v.pop("none", "default")):
    try:
        print(f())
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
k1, k2 = N("k1"), N("k2")
k = weakref.WeakKeyDictionary({k1: 1})
k[k2] = 2
print(len(k), k[k1], k.get(k2), k1 in k, sorted(n.n for n in k), sorted(k.values()), [(n.n, x) for n, x in k.items()], k.setdefault(k1, 9), k.pop(k2), len(k.keyrefs()), k.copy()[k1], 5 in k)
k[k2] = "again"
del k1
print(len(k), [n.n for n in k.keys()])
k[N("temp")] = 1
print(len(k))
held = N("held"); k[held] = held
del held
print(len(k), gc.collect(), len(k))
for f in (lambda: k[5], lambda: k.__setitem__(5, 1), lambda: k[N("new")], lambda: k.__delitem__(5), lambda: {} | k):
    try:
        print(f())
    except (TypeError, KeyError) as e:
        print(type(e).__name__)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
e1, e2 = Eq(1), Eq(1)
k[e1] = "first"
print(k[e2], e2 in k)
k[e2] = "second"
print(k[e1], len(k))
del e2
print(e1 in k)
del e1
print(len(k))
cache = weakref.WeakValueDictionary()
def get(n):
    o = cache.get(n)
    if o is None:
        print("make", n, end=" ")
        o = cache[n] = N(n)
    return o
x = get(1); y = get(1)
print(x is y, len(cache))
del x, y
z = get(1)
print(len(cache))
