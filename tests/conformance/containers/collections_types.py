# defaultdict, OrderedDict, Counter, ChainMap.
from collections import defaultdict, OrderedDict, Counter, ChainMap
d = defaultdict(list)
d["a"].append(1); d["a"].append(2); d["b"]
print(d, d["a"], "zz" in d, d.get("zz"), d.default_factory, len(d), dict(d), d.copy(), defaultdict(int, {"k": 5})["zz"], defaultdict(None, a=1))
for f in (lambda: defaultdict()["x"], lambda: defaultdict(5), lambda: defaultdict(lambda x: x)["k"], lambda: defaultdict(list)[[]]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class DD(defaultdict):
    def __missing__(self, k): return "own " + k
print(DD(list)["x"], defaultdict(lambda: "lam")["q"], defaultdict(list, a=[1]) | {"b": 2}, type({} | defaultdict(int)).__name__)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, list(o), o.popitem(), o.popitem(last=False), o, o == {"b": 2}, OrderedDict(x=1, y=2) == OrderedDict(y=2, x=1), OrderedDict(x=1, y=2) == dict(y=2, x=1), list(reversed(OrderedDict(x=1, y=2))), o | {"z": 1}, o.pop("b"), o.setdefault("n", 1), o.copy())
try:
    o.move_to_end("zz")
except KeyError as e:
    print(e)
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), sorted(c.elements())[:4], c.total(), c + Counter("abc"), c - Counter("aaab"), c & Counter("aabb"), c | Counter("zzz"), Counter(a=1, b=-1), +Counter(a=1, b=-1), -Counter(a=1, b=-1), Counter([1, 1, 2]), Counter(), Counter("ab") == Counter("ba"), Counter("a") <= Counter("ab"))
c.update("aaa"); c.subtract("b"); del c["c"]; del c["nope"]
print(c, c.copy() == c, list(Counter("bca")), Counter({"x": 3}).most_common())
try:
    Counter("a", "b")
except TypeError as e:
    print(e)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], list(m), len(m), "b" in m, m.maps, m.new_child({"z": 0}), m.parents, m.get("q"), dict(m), m.pop("c"))
for f in (lambda: m["zz"], lambda: m.pop("b"), lambda: m.__delitem__("b")):
    try:
        f()
    except KeyError as e:
        print(e)
