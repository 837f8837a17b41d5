# int() from text, bases, underscores, whitespace, other digits.
good = ["12", "-12", "+7", "  3\n", "1_000", "0", "-0", "00012", "٣٤", "१२"]
print([int(s) for s in good])
for s, b in (("ff", 16), ("0xff", 16), ("0xFF", 0), ("0b101", 0), ("0o17", 0), ("101", 2), ("z", 36), ("Zz", 36), ("0b1", 2), ("-0x1f", 16), ("0x_f", 16), ("0", 0), ("1_0", 0), ("00", 0), ("b", 16), ("0b1", 16)):
    print(s, b, int(s, b), end="; ")
print()
bad = [("", 10), (" ", 10), ("1 2", 10), ("1.0", 10), ("1e3", 10), ("_1", 10), ("1_", 10), ("1__0", 10), ("--1", 10), ("+", 10), ("0x1", 10), ("2", 2), ("012", 0), ("8", 8), ("g", 16), ("0b2", 0), ("1", 1), ("1", 37), ("1", -2), ("é", 10), ("1\0", 10), ("0x", 16), ("9" * 30 + "x", 10), ("²", 10)]
for s, b in bad:
    try:
        print(int(s, b))
    except ValueError as e:
        print(e)
print(int(b"12"), int(bytearray(b"7")), int(b"ff", 16), int(3.99), int(-3.99), int(True), int("9" * 40), int(1e20), int(-1e15))
for f in (lambda: int(b"x"), lambda: int(None), lambda: int([]), lambda: int("1", "2"), lambda: int(1.5, 10), lambda: int(base=10), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int(1j), lambda: int("1", 2.0), lambda: int(x="1"), lambda: int("5", base=None)):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(int("10", base=2), int(), str(10 ** 25), int(str(-10 ** 25)), len(str(2 ** 1000)), int("1" * 100, 2) == 2 ** 100 - 1)
