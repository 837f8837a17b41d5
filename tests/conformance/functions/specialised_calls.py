# Calls that CPython specialises once warm: results stay the same.
def run(n):
    out = []
    for i in range(n):
        out.append(len("ab") + abs(-i))
        out.append(isinstance(i, int))
        out.append(type(i) is int)
        out.append(str(i) + repr(i))
        out.append(tuple([i]))
        out.append(ord("a"))
        out.append(min(i, 3))
        out.append(max([i], [2]))
    return out
r = run(12)
print(r[:8], r[-8:], len(r))
class V:
    __slots__ = ("x",)
    def __init__(self, x): self.x = x
    def get(self): return self.x
    def __getitem__(self, i): return self.x + i
    @property
    def p(self): return self.x * 2
def poly(objs):
    t = 0
    for o in objs:
        t += o.get() + o.x + o.p + o[1]
    return t
print(poly([V(i) for i in range(20)]))
class W(V):
    def get(self): return -1
print(poly([V(1), W(2)] * 10))
def mixed(values):
    out = []
    for a in values:
        for b in values:
            try:
                out.append(a + b)
            except TypeError:
                out.append("!")
    return out
print(mixed([1, 2.5, "s", (1,)]), mixed([1, 1, 1]))
def sub(c, i): return c[i]
print([sub(c, 1) for c in ([1, 2], (3, 4), "ab", {1: "d"}, b"xy", range(5)) for _ in range(3)])
def cmp(a, b): return a < b, a == b
print([cmp(a, b) for a, b in ((1, 2), (1.0, 2.0), ("a", "b"), (2 ** 70, 3), ((1,), (2,))) for _ in range(2)])
g = 1
def glob():
    return g
r = []
for i in range(10):
    if i == 5: g = 2
    r.append(glob())
print(r)
def shadow(n):
    r = []
    for i in range(n):
        r.append(len([i]))
        if i == 3: globals()["len"] = lambda x: "shadowed"
        if i == 5: del globals()["len"]
    return r
print(shadow(8))
