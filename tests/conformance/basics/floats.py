# Floats print the shortest text that gives them back.
print(0.1, 0.2, 0.1 + 0.2, 1.0, -0.0, 1e16, 1e15, 123456789.125)
print(1e-4, 1e-5, 1.5e300, 1e308 * 10, -1e308 * 10, 5e-324)
print(3.0 == 3, 3.5 // 1, -3.5 // 1, 3.5 % 2, -3.5 % 2, 2.0 ** 0.5)
print(1 / 3, 2 / 3, 10 / 4, 1e100)
nan = float("nan")
print(nan, nan == nan, nan is nan, nan != nan, [nan] == [nan])
inf = float("inf")
print(inf, -inf, inf - inf, inf > 10 ** 400, inf == float("Infinity"))
print(int(2.9), int(-2.9), float("  1.25e2 "), float(3))
print(round(2.5), round(3.5), round(2.675, 2), round(1234.5, -2), round(7))
print(0.1 + 0.1 + 0.1 == 0.3, abs(-2.5), divmod(7.5, 2))
for bad in ("abc", "", "1_000.5", "1__0"):
    try:
        print(float(bad))
    except ValueError as e:
        print(e)
try:
    1.0 / 0
except ZeroDivisionError as e:
    print(e)
try:
    int(inf)
except OverflowError as e:
    print(e)
