# Built-ins not seen elsewhere, with their errors.
print(ascii("é€😀"), bin(-5), oct(64), hex(-255), callable(print), chr(0x1F600))
print(divmod(-7, 3), divmod(7.5, -2), pow(2, 10, 1000), pow(2.0, 3), pow(-8, 2), round(-2.5), round(1.005, 2), round(15, -1), round(25, -1))
print(sum([[1], [2]], []), sum((0.1,) * 10), sum([1, 2.5]), sum([True, True]), max("abc", key=ord), min([3, -4], key=abs))
print(max(1, 2.0, True), min("b", "a"), max([], default=0), max({"a": 1, "b": 0}), max([1], [2]), sorted({3: 0, 1: 0}))
print(all([]), any(x > 1 for x in (1, 2)), id(1) == id(1), hash(1) == hash(1.0) == hash(True), hash(-1) == hash(-2))
print(isinstance(1, (str, (int, float))), isinstance(1, int | str), issubclass(bool, (str, int)), issubclass(int, int | str))
print(getattr("a", "upper")(), getattr(1, "nope", "default"), hasattr([], "append"), type(5).__name__, type("T", (), {"a": 1})().a)
print(list(map(pow, [2, 3], [3, 2])), list(filter(lambda v: v % 2, range(6))), list(zip([1, 2], "ab", strict=True)), list(zip()))
print(slice(1, 2), slice(5).indices(3), slice(None, None, -1).indices(4), range(3).index(2), range(10).count(3))
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytearray(b"x"), memoryview(b"ab")[1], complex(1, 2), complex("1+2j"))
print(enumerate(["a"]).__next__(), list(reversed(range(3))), iter([]).__class__.__name__, next(iter(()), "none"))
count = iter([1, 2, 0, 3])
print(list(iter(lambda: next(count), 0)), repr(repr("a")), format(255, "#x"), format("a", ">3"), format(3.14159, ".2f"))
bad = [
    lambda: divmod(1, 0), lambda: pow(2, -1, 4), lambda: pow(0, -1), lambda: round("a"), lambda: sum("ab"), lambda: sum(["a"], ""),
    lambda: max(1), lambda: min([]), lambda: max(1, "a"), lambda: chr(1114112), lambda: chr("a"), lambda: ord(""), lambda: bin(1.0),
    lambda: list(zip([1], [], strict=True)), lambda: list(zip([], [1], strict=True)), lambda: issubclass(1, int), lambda: hash([]),
    lambda: iter(5), lambda: next([]), lambda: next(iter([])), lambda: reversed({1}), lambda: len(5), lambda: getattr(1, 5),
    lambda: type("T", 5, {}), lambda: sorted(5), lambda: sorted([1], 2), lambda: map(1), lambda: enumerate(5), lambda: bytes("a"),
    lambda: bytes([256]), lambda: bytes(-1), lambda: complex("x"), lambda: format(1, "zz"), lambda: slice(), lambda: iter(1, 2), lambda: isinstance(1, [int]),
]
for b in bad:
    try:
        print(b())
    except Exception as e:
        print(type(e).__name__, e)
