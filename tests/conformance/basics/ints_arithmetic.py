# Integer arithmetic: floor division and remainder follow the divisor's sign.
for a in (7, -7, 0):
    for b in (2, -2, 3):
        print(a, b, a + b, a - b, a * b, a // b, a % b, a / b)
print(2 ** 10, 2 ** 0, (-2) ** 3, -2 ** 2, 2 ** -1)
print(7 & 3, 7 | 8, 5 ^ 1, ~5, -1 >> 3, 1 << 5, -9 >> 1)
print(divmod(17, 5), divmod(-17, 5), pow(3, 4), pow(3, 4, 5), pow(3, -1, 7))
for text in ("1 // 0", "1 % 0", "1 / 0", "1 << -1"):
    try:
        if text == "1 // 0":
            1 // 0
        elif text == "1 % 0":
            1 % 0
        elif text == "1 / 0":
            1 / 0
        else:
            n = -1
            1 << n
    except (ZeroDivisionError, ValueError) as e:
        print(text, type(e).__name__, e)
print(abs(-5), -(-5), +5, int("12") + int(" 7 "), int("ff", 16), int(-3.9), int(True))
print(True + True, True * 5, False - 1)
