# bool as a number; mixed numeric types and their promotions.
print(True + 1, True + True, False * 5, True / 2, True // 2, -True, +False, abs(True), True ** False, True << 3, divmod(True, 1), round(True), int(True), float(True), complex(False), bin(True), f"{True:d} {True:.1f} {True}", [10, 20][True], "ab"[False], "x" * True, sum([True, False, True]), max(True, 0), sorted([1, False, True, 0]))
print(type(True + 0).__name__, type(True & True).__name__, type(not 1).__name__, bool("False"), bool([0]), bool(0.0), bool(None), bool(), bool(...), True is (1 == 1), isinstance(True, int), True == 1.0, hash(True) == hash(1), {True: 1, 1: 2, 1.0: 3})
for a in (1, True, 2.5, 1 + 1j):
    print([type(a + b).__name__ for b in (1, True, 2.5, 1j)], [a == b for b in (1, True, 1.0, 1 + 0j)])
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: True.append, lambda: type("B", (bool,), {}), lambda: [][True], lambda: iter(True), lambda: len(True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Z:
    def __bool__(self): return False
class L:
    def __len__(self): return 0
class B:
    def __bool__(self): return 1
print(bool(Z()), bool(L()), not Z(), Z() or "or", Z() and "and")
try:
    bool(B())
except TypeError as e:
    print(e)
print(True.real, True.imag, True.numerator, True.bit_length(), True.conjugate(), True.to_bytes(), True.__index__(), bool.__mro__, True.__class__, repr(True), str(False), True.as_integer_ratio())
