# tags: address
# The address of a dead object goes to the next of its size class.
a = [1]; i = id(a); del a; b = [2]
print(id(b) == i)
a = {}; i = id(a); del a; b = {}
print(id(b) == i)
a = (1, []); i = id(a); del a; b = (2, [])
print(id(b) == i)
a = float("1.5"); i = id(a); del a; b = float("2.5")
print(id(b) == i)
a = object(); i = id(a); del a; b = object()
print(id(b) == i)
a = 10 ** 6 + len("x"); i = id(a); del a; b = 10 ** 6 + len("xy")
print(id(b) == i)
print(id([]) == id([]), id({}) == id({}), id(object()) == id(object()), id(set()) == id(set()))
a, b = [1], [2]
i, j = id(a), id(b)
del a
del b
c, d = [3], [4]
print(id(c) == j, id(d) == i)
x = [object() for _ in range(5)]
ids = [id(o) for o in x]
for k in (1, 3):
    x[k] = None
y, z = object(), object()
print(ids.index(id(y)), ids.index(id(z)))
class S:
    __slots__ = ("a", "b")
p = S(); i = id(p); del p; q = S()
print(id(q) == i)
class C: pass
objs = [C() for _ in range(40)]
i = id(objs[-1])
objs.pop()
print(id(C()) == i)
def f():
    v = [1]
    return id(v)
print(f() == f(), f() == f())
s = {id(object()) for _ in range(10)}
print(len(s))
print(len({id(o) for o in [object() for _ in range(10)]}))
a = "".join(["text", "one"]); i = id(a); del a; b = "".join(["text", "two"])
print(id(b) == i)
