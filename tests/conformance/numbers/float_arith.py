# Float division, modulo, comparison with ints, special values.
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, 3), (-0.0, 3), (1e300, 1e-300), (1.0, float("inf")), (-1.0, float("inf")), (5, 0.1), (1, 0.1), (-1, 3.0), (3.0, -3)):
    print(a, b, a // b, a % b, divmod(a, b), a / b)
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, inf / inf, -inf // 2, 2 % inf, -2 % inf, 2 // inf, -2 // inf, nan > 1, nan < 1, nan != nan, not nan, max(1, nan), max(nan, 1), min(nan, 1), sorted([2, 1]), nan in [nan], [nan].count(nan), {nan: 1}[nan])
print(1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, 10 ** 400 == inf, -10 ** 400 < -inf, 0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 1e16 + 1 == 10 ** 16 + 1, 10 ** 16 + 1 > 1e16, True == 1.0, 0.0 == -0.0, 3 < 3.5 < 4)
print(hash(1.0) == hash(1), hash(inf), hash(-inf), hash(1e100) == hash(int(1e100)), {1: "int"}[1.0], {0.0: "zero"}[-0.0], hash(-1.0))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 / 0.0, lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: 1.5 + "a", lambda: "a" * 1.5, lambda: inf % 2, lambda: (-1.5) ** 0.5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 2.5, 3]), sum([1e16, 1, 1]), 0.1 * 3, 1e16 + 1.0, 2.0 ** 1023 * 2, 5e-324 / 2, 1e-320 * 10, -5e-324 * 0.5, 1.7976931348623157e308 + 1e291)
print(1e22, int(1e22), int(1e23), 2.0 ** 100, int(2.0 ** 100), int(-1e30), 1e15 + 0.3, 4503599627370497.5, 1.0000000000000002)
