# tags: size
# What an object costs, and what sys.getsizeof does not say.
import sys
g = sys.getsizeof
l = [1, 2, 3]
print(g(l), g([[1, 2, 3]]), g([l]), g([l, l, l]))
nested = [[0] * 100 for _ in range(10)]
print(g(nested), sum(g(x) for x in nested), g([0] * 1000))
def total(o, seen=None):
    seen = set() if seen is None else seen
    if id(o) in seen: return 0
    seen.add(id(o))
    size = g(o)
    if isinstance(o, dict): size += sum(total(k, seen) + total(v, seen) for k, v in o.items())
    elif isinstance(o, (list, tuple, set, frozenset)): size += sum(total(x, seen) for x in o)
    elif hasattr(o, "__dict__"): size += total(vars(o), seen)
    return size
print(total(nested), total([l, l]), total({"a": [1, 2]}), total("abc"), total((1, 2, (3, 4))))
s = "a" * 1000
print(g(s), g([s]), g([s] * 10), g(s + "é"), g(s + "€"))
print(g(0), g(1), g(2 ** 30), g(2 ** 1000), g(True), g(1.0), g(10 ** 100), g(""), g(b""), g(()), g([]), g({}), g(set()))
class P:
    def __init__(self): self.x, self.y = 1, 2
p = P()
print(g(p), g(p.__dict__), g(P), g(P.__init__))
d = {i: i for i in range(100)}
for i in range(100): del d[i]
print(g(d), g({}), len(d))
e = list(range(100))
while e: e.pop()
print(g(e))
f = list(range(1000))
del f[10:]
print(g(f), g(f[:]))
print(g(range(10 ** 9)), g(x for x in range(10 ** 9)), g(map(str, range(10 ** 9))), g(iter(l)), g(slice(0, 10 ** 9)))
a = "é"
b = "e\u0301"
print(g(a), g(b), len(a), len(b))
