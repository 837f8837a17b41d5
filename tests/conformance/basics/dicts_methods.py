# Dicts keep insertion order.
d = {"one": 1, "two": 2}
d["three"] = 3
print(d, len(d), d["one"], d.get("x"), d.get("x", 0), "one" in d, 1 in d)
d["one"] = 11
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()))
del d["one"]
d["one"] = 1
print(d)
print(d.pop("two"), d.pop("zz", "default"), d)
print(d.setdefault("new", []), d.setdefault("one", "kept"), d)
d.update({"a": 1, "one": 0})
d.update(b=2)
d.update([("c", 3)])
print(d)
print(d.popitem(), d)
c = d.copy()
print(c == d, c is d, c["new"] is d["new"])
d.clear()
print(d, c)
for bad in ("missing", (1, 2)):
    try:
        d[bad]
    except KeyError as e:
        print("KeyError", e)
try:
    d.popitem()
except KeyError as e:
    print(e)
try:
    {}[[]]
except TypeError as e:
    print(e)
print(dict(a=1, b=2), dict([(1, 2)]), dict({1: 2}, x=3), {**{"p": 1}, "q": 2})
print({1: "a", 1.0: "b", True: "c"})
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} | {"b": 2})
