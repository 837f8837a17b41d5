# pow with two and three arguments.
print([2 ** i for i in range(0, 70, 7)], [(-3) ** i for i in range(6)], 0 ** 0, 0 ** 5, 1 ** 1000, (-1) ** 1001, 10 ** 50, 7 ** 77)
print(2 ** -1, (-2) ** -3, 10 ** -2, 2 ** 0.5, 4 ** 0.5, (-8) ** (1 / 3), 2.0 ** 3, 2 ** 1.0, (-1) ** 0.5)
print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13), pow(2, 1000, 10 ** 9 + 7), pow(-2, 3, 5), pow(2, 3, -5), pow(5, 0, 1), pow(5, 0, 7), pow(0, 0, 3), pow(3, -1, 7), pow(3, -5, 10), pow(10 ** 20, 10 ** 20, 10 ** 20 + 39), pow(2, 5, mod=7), pow(base=2, exp=3))
for f in (lambda: pow(2, -1, 4), lambda: pow(0, -1, 5), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: pow(2, 3.0, 5), lambda: pow(2, "a"), lambda: pow("a", 2), lambda: pow(2, 2, "a"), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: (-0.0) ** -2, lambda: 2 ** None, lambda: pow(1, 2, 3, 4), lambda: pow(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
n = 1
for i in range(200):
    n *= 3
print(n == 3 ** 200, n % 10 ** 10, len(str(n)), str(n)[:10])
print(2 ** 30, 2 ** 31, 2 ** 32, 2 ** 60, 2 ** 62, 2 ** 63, 2 ** 64, -2 ** 63, 2 ** 90, 2 ** 120)
print(3 ** 50 - 3 ** 49 * 3, (10 ** 18 + 1) ** 2, (2 ** 64 - 1) ** 2, (-10 ** 10) ** 3)
print(complex(2) ** 2, 2 ** (1 + 1j), 1j ** 2, (1 + 2j) ** 0, 0j ** 0)
