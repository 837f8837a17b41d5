# Order after deletions, re-insertions, resizes; iteration errors.
d = {i: i for i in range(10)}
for i in (3, 5, 0):
    del d[i]
d[3] = "again"
d["x"] = 1
print(d, list(d), d.popitem(), list(d.values()))
for i in range(100, 120):
    d[i] = i
for i in range(100, 119):
    del d[i]
print(d)
e = {}
for i in range(50):
    e[i] = i
    if i % 3:
        del e[i]
print(list(e))
f = {k: None for k in "hello world"}
print("".join(f))
for bad in ("add", "delete", "clear", "replace"):
    g = {1: 1, 2: 2, 3: 3}
    try:
        for k in g:
            if bad == "add": g[k + 10] = 0
            elif bad == "delete": del g[k]
            elif bad == "clear": g.clear()
            else: g[k] = "same keys"
        print(bad, "fine", g)
    except RuntimeError as err:
        print(bad, err, g)
g = {1: 1, 2: 2}
try:
    for k in g:
        del g[k]
        g[k + 5] = 0
except RuntimeError as err:
    print(err, g)
class K:
    def __init__(self, v, log): self.v, self.log = v, log
    def __hash__(self): self.log.append(("hash", self.v)); return self.v % 2
    def __eq__(self, o): self.log.append(("eq", self.v, o.v)); return self.v == o.v
log = []
h = {K(1, log): "a", K(2, log): "b", K(3, log): "c"}
print(log)
log.clear()
print(h[K(3, log)], log)
log.clear()
print(K(5, log) in h, log)
log.clear()
h[K(1, log)] = "new"
del h[K(2, log)]
print(log, [k.v for k in h], list(h.values()))
class Evil:
    def __init__(self, d): self.d = d
    def __hash__(self): return 1
    def __eq__(self, o):
        self.d.clear()
        return False
z = {}
z[Evil(z)] = 1
print(z.get(Evil(z)), z)
i = iter({1: "a", 2: "b"}.items())
print(next(i), i.__length_hint__(), list(i), next(i, "end"))
