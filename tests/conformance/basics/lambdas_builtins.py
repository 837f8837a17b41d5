# Built-in functions that take functions, and friends.
print(list(map(lambda x: x * x, [1, 2, 3])), list(filter(None, [0, 1, "", "a"])), list(map(max, [1, 5], [4, 2])))
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted(["b", "A"], key=lambda s: s.lower()))
print(sum([1, 2, 3]), sum([], 10), sum([0.5, 0.25]), min(3, 1, 2), max([4, 9, 2]), min([], default="none"))
print(any([0, 0, 1]), any([]), all([1, 1]), all([0]), all([]))
print(abs(-3), len("abc"), ord("a"), chr(98), bin(10), hex(255), oct(8), bin(-3))
print(list(zip("ab", [1, 2], (True, False))), list(enumerate(["x"])), list(reversed([1, 2, 3])))
print(isinstance(1, int), isinstance("a", (int, str)), isinstance([], list), issubclass(bool, int))
print(callable(len), callable(5), repr("q"), str(1.5), type(5) is int, type("a") == str)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
for f in (lambda: max([]), lambda: sum(["a"]), lambda: len(5), lambda: ord("ab"), lambda: chr(-1), lambda: int("x"), lambda: abs("a")):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print("a", 1, None, sep="-", end="!\n")
print()
print(*[1, 2], *"ab", sep=",")
