# in and not in over every kind of container.
import collections
vals = [[1, 2.0, "a"], (1, 2), "abc", b"abc", bytearray(b"abc"), {1: "x"}, {1, "s"}, frozenset([1]), range(0, 10, 3), {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), collections.deque([1]), memoryview(b"abc"), (i for i in (1, 2, 3)), map(int, "12"), iter([1]), zip([1], [2]), enumerate([1])]
for v in vals:
    row = []
    for x in (1, 2, "a", b"a", 97, (1, 2), 3.0, None):
        try:
            row.append(x in v)
        except TypeError as e:
            row.append(str(e)[:30])
    print(type(v).__name__, row)
class Eq:
    def __eq__(self, o): print("eq", o, end=" "); return o == 2
    __hash__ = None
print(Eq() in [1, 2, 3], Eq() in (5,), 2 in [Eq()])
class C:
    def __contains__(self, x): print("contains", x, end=" "); return x
print(1 in C(), 0 in C(), "" not in C(), [] in C(), "x" not in C())
class I:
    def __iter__(self): print("iter", end=" "); return iter([1, 2])
class G:
    def __getitem__(self, i):
        print("get", i, end=" ")
        if i > 2: raise IndexError
        return i * 10
print(2 in I(), 5 in I(), 10 in G(), 99 in G())
class N: __contains__ = None
class B:
    def __contains__(self, x): raise KeyError("contains fails")
for f in (lambda: 1 in N(), lambda: 1 in object(), lambda: 1 in B(), lambda: 1 in 5, lambda: 1 in int, lambda: [] in {}, lambda: [] in set(), lambda: 1 in "a", lambda: "a" in b"a", lambda: 1.5 in b"a", lambda: 300 in b"a"):
    try:
        print(f())
    except (TypeError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
nan = float("nan")
print(nan in [nan], float("nan") in [nan], nan in {nan}, {1, 2} in [{2, 1}], [] in [[]], "" in "", "" in "abc", "abc" in "abc", () in [()], None in [0, None], True in [1], 1.0 in {1}, {1} in {frozenset([1])})
g = (i for i in range(5))
print(2 in g, list(g), 3 in iter([1, 2, 3, 4]))
print(1 in [1] in [[1]], not 1 in [2], 1 not in [2], (1 in [2]) == False, 1 in [1] and 2 in [2])
