# tags: size
# Dicts: key tables by number and kind of keys, copies, deletions.
import sys
g = sys.getsizeof
def grow(make, n):
    d, out = {}, [(0, g({}))]
    for i in range(n):
        d[make(i)] = i
        if g(d) != out[-1][1]: out.append((len(d), g(d)))
    return out
print(grow(lambda i: f"k{i}", 400))
print(grow(lambda i: i, 400))
print(grow(lambda i: (i,), 30))
def after(f, n=3):
    d = {f"k{i}": i for i in range(n)}
    f(d)
    return len(d), g(d)
print(after(lambda d: None), after(lambda d: d.__setitem__(1, 1)), after(lambda d: d.__setitem__("new", 1)), after(lambda d: d.pop("k0")), after(lambda d: d.clear()), after(lambda d: d.update({1: 2})), after(lambda d: d.update(a=1, b=2, c=3)), after(lambda d: d.popitem()), after(lambda d: d.setdefault("z")), after(lambda d: [d.pop(k) for k in list(d)]))
print([g({f"k{i}": i for i in range(n)}) for n in range(13)], [g(dict.fromkeys(range(n))) for n in range(13)], [g(dict(zip("abcdefghijkl"[:n], range(n)))) for n in range(13)])
print(g({}), g(dict()), g({"a": 1}), g({1: 1}), g({"a": 1, "b": 2}), g({"a": 1, 1: 2}), g({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}), g({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), g(dict(a=1)), g({**{"a": 1}}), g({"a": 1} | {"b": 2}), g(dict([("a", 1)])))
d = {f"k{i}": i for i in range(50)}
print(g(d), g(d.copy()), g(dict(d)), g({**d}), g({k: v for k, v in d.items()}))
for i in range(45): del d[f"k{i}"]
print(g(d), g(d.copy()), g(dict(d)), g({**d}))
d["new"] = 1
print(g(d))
for i in range(60): d[f"n{i}"] = i
print(g(d), len(d))
d.clear()
print(g(d))
e = {}
for i in range(20):
    e["k"] = i
    del e["k"]
print(g(e), len(e))
for n in (1, 2, 3, 5):
    f = {f"k{i}": i for i in range(n)}
    f[0] = 0
    print(n, g(f), end="; ")
print()
class D(dict): pass
from collections import OrderedDict, defaultdict, Counter
print(g(D()), g(D(a=1)), g(OrderedDict()) > 100, g(defaultdict(list)), g(defaultdict(list, a=1)), g(Counter()), g({}.keys()), g({}.items()), g(iter({})), g({1: 2}.values()))
