# keys, values, items: live views, set operations, iteration order.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
d["d"] = 4
del d["a"]
print(k, v, i, len(k), len(v), len(i), list(k), "b" in k, 2 in v, ("b", 2) in i, ("b", 3) in i, 5 in i, list(reversed(k)), list(reversed(v)), list(reversed(i)), list(reversed(d)))
print(sorted(k & {"b", "z"}), sorted(k | {"z"}), sorted(k - {"b"}), sorted(k ^ {"b", "q"}), k == {"b", "c", "d"}, k < {"b", "c", "d", "e"}, k >= {"b"}, k.isdisjoint({"x"}), i & {("b", 2)}, sorted(i - {("b", 2)}), sorted({"b", "z"} & k), sorted(["b", "y"] | k), i.isdisjoint([("q", 1)]), k != v, v == v, v == d.values(), k <= k, k > {"b"}, len(i | {(1, 2)}), len(i ^ {("b", 2)}))
print(k.mapping, type(k.mapping).__name__, type(k).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(k)).__name__, k.__len__(), k.__contains__("b"), iter(k).__length_hint__())
for f in (lambda: k[0], lambda: k & 5, lambda: v & {1}, lambda: hash(k), lambda: k.append, lambda: k < 5, lambda: {"a": []}.items() & {1}, lambda: {"a": []}.items() | {1}, lambda: type(k)(), lambda: setattr(k, "mapping", 1), lambda: k | None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(d)
print(next(it))
d["new"] = 0
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except RuntimeError as e:
    print(e)
it = iter(d.items())
next(it)
d["b"] = 99
print(next(it))
d.clear()
try:
    next(it)
except RuntimeError as e:
    print(e)
print(k, v, i)
d["x"] = d.keys()
print(d)
