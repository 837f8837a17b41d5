# repr of floats: shortest round trip, exponent limits, specials.
vals = [0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e15, 1e16, 9999999999999998.0, 123456789012345680.0, 1e17, 1e21, 1e22, 1e23, 1.5e-4, 0.0001, 0.00001, 1e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 4.35, 0.1 + 0.2, 100.0, 1e2, 1.0, -0.0, 3.0e0, 2 ** 53 + 0.0, 2.0 ** 70, 1e300 * 10, 123.456, 1e5, 12345678.9, 0.5, 0.25, 1e-10, 9.5e-5, 1.1, 2.675, 1.005, 8.5, 1e1, 9007199254740993.0]
for v in vals:
    assert float(repr(v)) == v
    print(v, end=" ")
print()
print(float("inf"), float("-inf"), float("nan"), -float("nan"), [float("inf")], str(1e400), repr(-1e400))
for s in ("1", "1.", ".5", "1e5", "1E-5", "+1.5", "-.5e1", " 2.5\n", "1_0.0_1", "inf", "-Infinity", "NaN", "+nan", "1e400", "1e-400", "0x1p3", "1e", ".", "e5", "1.2.3", "1 2", "--1", "", "infi", "1_", "_1", "1__0", "1e_5", "٣.٥", "1e5_0", "0.1e1_0"):
    try:
        print(repr(s), float(s), end="; ")
    except ValueError as e:
        print(e, end="; ")
print()
for f in (lambda: float(None), lambda: float([]), lambda: float(1j), lambda: float("1", 2), lambda: float(b"1.5"), lambda: float(bytearray(b"x")), lambda: float(10 ** 308), lambda: float(10 ** 309), lambda: float(x=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(9007199254740992.0 + 1, 0.1 * 3, 1.1 + 2.2, 1e16 + 1, 1e308 + 1e308, 1.0 - 0.9, 4.35 * 100, 1.1 * 1.1, 0.1 + 0.7, 3.3 * 3)
