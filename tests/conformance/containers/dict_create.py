# Ways to make a dict.
print({}, dict(), dict({}), dict(a=1), dict([("a", 1)]), dict((("a", 1), ("b", 2))), dict({"a": 1}, b=2), dict([["k", "v"]]), dict(["ab", "cd"]), dict(zip("xy", [1, 2])), {**{"a": 1}}, {"a": 1, **{"a": 2}}, {k: v for k, v in [(1, 2)]}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []), dict(enumerate("ab")), dict(**{"x": 1}), dict(dict(a=1)), dict(self=5))
class M:
    def keys(self): return iter("pq")
    def __getitem__(self, k): return k * 2
print(dict(M()), dict(M(), p=0), {**M()})
class D(dict): pass
d = D(a=1)
print(D.fromkeys([1]), type(D.fromkeys([1])).__name__, dict(d), d, type(dict(d)).__name__)
class F(dict):
    def __init__(self): self["init"] = 1
    def __setitem__(self, k, v): super().__setitem__(k, (v,))
print(F.fromkeys("a"))
for f in (lambda: dict(5), lambda: dict([5]), lambda: dict(["abc"]), lambda: dict([(1,)]), lambda: dict([(1, 2, 3)]), lambda: dict([([], 1)]), lambda: dict({}, {}), lambda: dict(None), lambda: {**5}, lambda: {**[1]}, lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict.fromkeys(5), lambda: dict.fromkeys(), lambda: dict.fromkeys([[]]), lambda: dict(**{1: 2}), lambda: dict([("a", 1)], 2), lambda: dict("ab")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = {1: "int", True: "bool", 1.0: "float", "1": "str"}
print(d, len(d))
d = {}
d[0], d[0.0], d[False] = "a", "b", "c"
print(d, list(d)[0])
big = {i: str(i) for i in range(100)}
print(len(big), big[50], list(big)[:3], sum(big), list(big)[-1])
e = {"x": {"y": {"z": 1}}}
print(e["x"]["y"]["z"], e.get("a", {}).get("b"))
