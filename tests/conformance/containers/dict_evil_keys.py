# Keys whose __hash__ and __eq__ misbehave: errors, changes of the dict, identity before equality.
class K:
    def __init__(self, n, h=1): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, o): log.append((self.n, o.n)); return self.n == o.n
    def __repr__(self): return f"K{self.n}"
log = []
a, b, c = K(1), K(2), K(3)
d = {a: "a", b: "b", c: "c"}
print(log); log.clear()
print(d[a], log); log.clear()
print(d[K(2)], log); log.clear()
print(K(9) in d, log); log.clear()
d[K(1)] = "new"
print(d, list(d)[0] is a, log); log.clear()
del d[b]
print(d[c], log, len(d)); log.clear()
class Raises(K):
    def __eq__(self, o): raise ValueError(f"eq {self.n}")
    __hash__ = K.__hash__
for f in (lambda: d[Raises(7)], lambda: Raises(7) in d, lambda: d.get(Raises(7)), lambda: d.setdefault(Raises(7)), lambda: d.pop(Raises(7), None), lambda: {a: 1, Raises(5): 2}, lambda: {a, Raises(6)}, lambda: d == {Raises(1): "new", Raises(3): "c"}):
    try:
        print(f())
    except ValueError as e:
        print(e)
class Mutates(K):
    def __eq__(self, o):
        m.clear()
        m[K(100, 50)] = "put by eq"
        return False
    __hash__ = K.__hash__
m = {a: 1, b: 2}
log.clear()
print(m.get(Mutates(3)), m)
m = {a: 1, b: 2}
m[Mutates(4)] = "set"
print(sorted(repr(k) for k in m), len(m))
class Bad:
    def __hash__(self): raise TypeError("hash fails")
for f in (lambda: {}[Bad()], lambda: {Bad(): 1}, lambda: Bad() in {}, lambda: {Bad()}, lambda: {}.get(Bad()), lambda: hash(Bad()), lambda: hash((1, Bad())), lambda: frozenset([Bad()]), lambda: {}.pop(Bad(), 1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Changing:
    h = 1
    def __hash__(self): return Changing.h
x = Changing()
e = {x: "found"}
print(x in e)
Changing.h = 2
print(x in e, list(e)[0] is x, len(e))
Changing.h = 1
print(x in e, {**e}[x], e == {x: "found"})
nan = float("nan")
g = {nan: 1, float("nan"): 2, nan: 3}
print(len(g), g[nan], g.get(float("nan")))
s = {a, K(1), K(2)}
print(len(s), a in s, K(2) in s)
i = iter({1: 1, 2: 2, 3: 3})
print(next(i), i.__length_hint__())
