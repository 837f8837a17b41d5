# Methods of float.
print((1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.0).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), float("inf").is_integer(), (1.5).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), (1e308).hex(), float("nan").hex(), float("-inf").hex())
for s in ("0x1p3", "0x1.8p1", "-0x.8", "0x1p-1074", "inf", "nan", "1.8", " 0x10 ", "0x1.999999999999ap-4", "0x1p1024", "x", "0x", "0x1pz", "0x1.00000000000008p0"):
    try:
        print(repr(s), float.fromhex(s), end="; ")
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e, end="; ")
print()
x = 2.5
print(x.real, x.imag, x.conjugate(), x.__trunc__(), x.__floor__(), x.__ceil__(), x.__round__(), x.__round__(1), x.__abs__(), x.__neg__(), x.__pos__(), x.__bool__(), x.__int__(), x.__float__(), (2.0).__hash__(), x.__repr__(), x.__format__(".1f"), x.__getnewargs__(), (0.0).__bool__())
print(x.__add__(1), x.__radd__(1), x.__sub__(1), x.__rsub__(1), x.__mul__(2), x.__rmul__(2), x.__truediv__(2), x.__rtruediv__(5), x.__floordiv__(2), x.__rfloordiv__(7), x.__mod__(2), x.__rmod__(7), x.__divmod__(2), x.__rdivmod__(7), x.__pow__(2), x.__rpow__(4), x.__add__("a"), x.__pow__(2, None), float.__getformat__("double"))
print(x.__eq__(2.5), x.__ne__(2.5), x.__lt__(3), x.__le__(2), x.__gt__(10 ** 400), x.__ge__(-10 ** 400), x.__eq__("a"), x.__lt__(None))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: x.__pow__(2, 3), lambda: x.nope, lambda: x.is_integer(1), lambda: float.fromhex(5), lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(x, "a"), lambda: x % 0, lambda: x // 0, lambda: divmod(x, 0), lambda: float.__getformat__("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([round(v) for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e20)], [round(v, 1) for v in (0.25, 0.35, 2.65, -0.05, 1e300)], round(123.456, -1), round(123.456, -3), round(1e300, -300), round(0.1, 400), round(5e-324, 330), round(2.5, None), round(float("inf"), 2), round(1.15, 1), round(-2.5), round(1234567.891, 2), round(0.5, 0), round(1.5, 0))
