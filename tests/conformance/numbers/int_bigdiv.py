# Floor division, remainder and divmod of large ints in every sign.
vals = [1, 2, 3, 7, 10, 2 ** 30 - 1, 2 ** 30, 2 ** 30 + 1, 2 ** 60, 2 ** 61 - 1, 10 ** 20, 10 ** 40 + 7, 3 ** 80]
t = 0
for a in vals:
    for b in vals:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
            q, r = divmod(x, y)
            assert q * y + r == x and (0 <= r < y or y < r <= 0), (x, y)
            t = (t * 31 + q * 7 + r) % (10 ** 18 + 9)
print(t)
print(divmod(10 ** 40, 10 ** 20 + 1), divmod(-10 ** 40, 10 ** 20 + 1), (10 ** 40) // -(10 ** 19), (10 ** 40 + 5) % -(10 ** 19), 2 ** 200 // 3 ** 50, 2 ** 200 % 3 ** 50)
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, -7 // -2, -7 % -2, 0 // 5, 0 % -5, -1 // 10 ** 30, -1 % 10 ** 30, 1 // -10 ** 30, 1 % -10 ** 30)
for f in (lambda: 10 ** 40 // 0, lambda: 10 ** 40 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 10 ** 40 / 0, lambda: 0 ** -1, lambda: 10 ** 400 / 3, lambda: 2 ** 2000 / 2 ** 1990, lambda: 3 / 2 ** 2000, lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0, lambda: pow(3, 100, 0), lambda: 5 % 0.0):
    try:
        print(f())
    except ArithmeticError as e:
        print(type(e).__name__, e)
    except ValueError as e:
        print(type(e).__name__, e)
print(10 ** 30 / 10 ** 10, 10 ** 17 / 3, (2 ** 53 + 1) / 1, 1 / 3 ** 40, -10 ** 25 / 7, 2 ** 1023 / 1, (2 ** 54 - 1) / 2)
