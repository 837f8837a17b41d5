# list(): from every kind of iterable; errors; list.__init__ again.
print(list(), list([]), list((1, 2)), list("ab"), list({1: 2}), list(range(3)), list(x for x in "z"), list({5}), list(b"ab"), list(map(str, [1])), list(zip("a", [1])), list(enumerate("a")), list(reversed([1, 2])), list(memoryview(b"xy")))
l = [1, 2]
m = list(l)
print(m == l, m is l)
l.__init__("new")
print(l)
l.__init__()
print(l)
class It:
    def __iter__(self):
        yield 1
        raise ValueError("midway")
for f in (lambda: list(5), lambda: list(None), lambda: list(It()), lambda: list(1, 2), lambda: list(iterable=[1]), lambda: [].__init__(5), lambda: list.__new__(), lambda: list.__new__(dict)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter("abc")
    def __length_hint__(self): return self.h
print(list(Hint(10)), list(Hint(0)), list(Hint(NotImplemented)))
for h in (-1, "x", 1.5):
    try:
        print(list(Hint(h)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class L(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.tag = len(self)
print(L("abc").tag, L(), list.__new__(list), list.__new__(L, 5, 6), L("x") == ["x"])
a = [[]] * 3
a[0].append(1)
print(a, [[] for _ in range(2)])
print([*range(3), *"ab"], [1, *[], 2], [[1], [2]][1][0], [1, 2, 3][-2], [i for i in [j for j in range(2)]])
