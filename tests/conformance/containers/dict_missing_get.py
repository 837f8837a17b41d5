# get, setdefault, pop, popitem, __missing__, update, |.
d = {"a": 1}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("b"), d.setdefault("c", []), d, d.pop("b"), d.pop("zz", "dflt"), d.popitem(), d, d.__contains__("a"), d.__getitem__("a"))
for f in (lambda: d["zz"], lambda: d.pop("zz"), lambda: {}.popitem(), lambda: d[[]], lambda: d.get([]), lambda: d.setdefault([]), lambda: d.pop([]), lambda: d.__delitem__("q"), lambda: [] in d, lambda: d.update(5), lambda: d.update([1]), lambda: d.update([(1, 2, 3)]), lambda: d | [], lambda: d | None, lambda: [] | d, lambda: d.pop(), lambda: d.get(), lambda: d < d, lambda: d + d, lambda: hash(d), lambda: d.popitem(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class D(dict):
    def __missing__(self, k):
        if k == "raise": raise ValueError("from missing")
        self[k] = v = len(self)
        return v
m = D()
print(m["x"], m["y"], m["x"], m, m.get("q"), "q" in m, m.setdefault("z", 5), m.pop("nope", None))
try:
    m["raise"]
except ValueError as e:
    print(e)
d = {"a": 1, "b": 2}
d.update({"b": 3, "c": 4}, d=5)
d.update(x=1)
d.update([("y", 2)], z=3)
d.update()
d.update({})
print(d)
a, b = {"k": 1, "j": 2}, {"j": 3, "i": 4}
print(a | b, b | a, a, {**a, **b})
a |= b
a |= [("l", 5)]
print(a)
class E(dict): pass
print(type(E() | {}).__name__, type({} | E()).__name__, E(a=1) == {"a": 1}, {} == {}, {"a": 1} != {"a": 2}, {1: 2} == [(1, 2)], {"a": float("nan")} == {"a": float("nan")})
c = a.copy()
c["new"] = 1
print("new" in a, a.clear(), a, c)
o = {}
for w in "b a c a b d".split():
    o[w] = o.pop(w, 0) + 1
print(o)
