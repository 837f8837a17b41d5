# type, isinstance, object and conversion functions.
class A: pass
class B(A): pass
values = [1, 1.0, "s", True, None, [], (), {}, set(), range(1), A(), B(), A, type, len, lambda: 0]
for v in values:
    print(type(v).__name__, isinstance(v, object), isinstance(v, (int, str)), isinstance(v, type))
print(type(type), type(object), object.__bases__, type.__bases__, type(A) is type, type(A()) is A)
print(isinstance(B(), A), isinstance(A(), B), isinstance(True, int), isinstance(1, bool))
print(int("42"), int(4.7), int(), str(), str(12), float(), bool(), list(), tuple(), dict(), set(), int("-0b11", 0), int("z", 36))
print(list("ab"), tuple([1]), dict([("a", 1)]), str([1, "a"]), str(None), repr("a'b"))
for f in (lambda: int("4.5"), lambda: int(None), lambda: int([]), lambda: list(5), lambda: dict([1]), lambda: isinstance(1, 5), lambda: int("1", 1), lambda: float([])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type("Made", (A,), {"x": 5}).x, type(5)(7.9), object() == object())
print(str(A), repr(int), str(type(None)), A.__class__, (1).__class__)
