# What shares, what is copied: slices, copies, multiplication, defaults, nested containers.
import copy, sys
inner = [0]
a = [inner, inner, 5]
b, c, d, e = a[:], list(a), a.copy(), copy.copy(a)
print([x == a and x is not a and x[0] is inner for x in (b, c, d, e)], sys.getrefcount(inner))
f = copy.deepcopy(a)
print(f == a, f[0] is inner, f[0] is f[1], sys.getrefcount(inner))
inner.append(1)
print(a, b, f)
g = [[]] * 3
g[0].append("shared")
print(g, sys.getrefcount(g[0]), len({id(x) for x in g}))
h = [[] for _ in range(3)]
h[0].append("own")
print(h, sys.getrefcount(h[0]), len({id(x) for x in h}))
i = dict.fromkeys("ab", [])
i["a"].append(1)
print(i, i["a"] is i["b"])
j = {"k": [1]}
k, l, m = dict(j), j.copy(), {**j}
k["k"].append(2)
print(j, l, m, j["k"] is m["k"], sys.getrefcount(j["k"]))
t = ([1], 2)
u, v = copy.copy(t), copy.deepcopy(t)
print(u is t, v is t, v[0] is t[0], copy.deepcopy((1, (2, "b"))) == (1, (2, "b")))
s = {frozenset([1])}
print(copy.copy(s) == s, next(iter(copy.copy(s))) is next(iter(s)), next(iter(copy.deepcopy(s))) is next(iter(s)))
class P:
    def __init__(self): self.l = [1]; self.me = self
p = P()
q, r = copy.copy(p), copy.deepcopy(p)
print(q.l is p.l, q.me is p, r.l is p.l, r.me is r)
memo = {}
x, y = copy.deepcopy(a, memo), copy.deepcopy(a, memo)
print(x is y, x[0] is y[0])
w = [1, [2]]
w2 = w + [[3]]
w3 = w * 2
w4 = sorted(w, key=str)
w5 = [*w]
w6 = list(reversed(w))
print([any(z is w[1] for z in n) for n in (w2, w3, w4, w5, w6)], sys.getrefcount(w[1]))
import gc
n = copy.deepcopy
print(n(len) is len, n(P) is P, n(5) == 5, n(None) is None, n(sys.intern("s")) == "s")
