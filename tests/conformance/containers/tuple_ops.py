# tuples: construction, operators, methods, hashing, immutability, identity.
t = (3, 1, 2)
print(t + (4,), t * 2, 2 * t, t[1:], t[::-1], t.index(1), t.index(2, 1), t.index(2, -1), t.count(3), len(t), 1 in t, 5 not in t, max(t), min(t), sum(t), sorted(t), tuple(reversed(t)), list(t), t == (3, 1, 2), t != [3, 1, 2], t < (3, 2), t <= t, t > (3, 1), (1, 2, 3) > (1, 2), () < (0,))
a = tuple([1, 2])
print(tuple(a) is a, a[:] is a, a * 1 is a, a + () is a, () + a is a, a[:1], tuple("ab"), tuple({1: 2}), tuple(i for i in range(3)), tuple(), tuple() is tuple([]))
for f in (lambda: t[5], lambda: t["a"], lambda: t[1.0], lambda: t + [1], lambda: t * "a", lambda: t.index(9), lambda: t.index(), lambda: t.count(), lambda: t < [1], lambda: t - t, lambda: hash(([],)), lambda: tuple(5), lambda: tuple([1], [2]), lambda: t.append(1), lambda: t < (3, "a"), lambda: (1, "a") < (1, 2), lambda: setattr(t, "x", 1), lambda: t.index(3, "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
print(hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((1.0, True + 1)), {(1, (2, 3)): "nested"}[1, (2, 3)], ((1, 2), 3)[0][1])
x, (y, *z), w = 1, (2, 3, 4), (5,)
print(x, y, z, w)
print(t.__len__(), t.__getitem__(0), t.__contains__(1), t.__add__((9,)), t.__mul__(1), t.__rmul__(2), t.__iter__().__next__(), t.__hash__() == hash(t), t.__eq__(t), t.__ne__(t), t.__lt__(t), t.__le__(t), t.__gt__(t), t.__ge__(t), t.__repr__(), t.__getnewargs__(), t.__eq__([3, 1, 2]))
class T(tuple):
    def __getitem__(self, i): return "item"
    def __len__(self): return 99
u = T([1, 2])
print(u, len(u), u[0], list(u), u + (3,), type(u * 1).__name__, type(u[:]).__name__, tuple(u) is u, tuple(u), u == (1, 2), hash(u) == hash((1, 2)))
def swap(a, b): return b, a
print(swap(1, 2), *swap("x", "y"), [(i, i * i) for i in range(3)], dict([(1, 2), (3, 4)]))
n = ((1,),) * 2
print(n, n[0] is n[1], (1,) * 0, () * 5, (None,) * 3)
