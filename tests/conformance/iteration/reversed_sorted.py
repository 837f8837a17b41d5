# reversed, sorted, min and max over every kind of input.
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: "a", 2: "b"})), list(reversed({1: "a"}.items())), list(reversed(b"ab")), list(reversed(bytearray(b"ab"))))
class R:
    def __reversed__(self): return iter("custom")
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
class N:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return 1
print(list(reversed(R())), list(reversed(S())))
for v in (5, {1}, iter([1]), N(), (x for x in [1])):
    try:
        reversed(v)
    except TypeError as e:
        print(e)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), next(r, None))
print(sorted("bca"), sorted({3: 1, 1: 2}), sorted({2, 1}), sorted(range(3), key=lambda x: -x), sorted([True, False]), sorted((1.5, 1)), sorted(["b", "B", "a"], key=str.lower), sorted([[1, 2], [1]]), sorted("bca", reverse=True), sorted([], key=5))
print(min([3, 1]), max("abc"), min(3, 1, 2), max([[1], [2]]), min({"b": 1, "a": 2}), max(-1, -5, key=abs), min([], default="d"), max([1, 2], default=0), min((2, "b"), (2, "a")), max(["aa", "b"], key=len), min([1.0, 1]), max([1, True]), max(0.0, -0.0), min(x for x in (4, 2)))
for f in (lambda: min(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: min([1, None]), lambda: max(1, 2, default=5), lambda: min([1], key=5), lambda: max([1], foo=1), lambda: sorted([1, "a"]), lambda: sorted(1, 2), lambda: sorted(key=len), lambda: max(iter([])), lambda: min([], key=len)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or x), calls, max([1, 3, 2], key=lambda x: calls.append(x) or -x), calls)
