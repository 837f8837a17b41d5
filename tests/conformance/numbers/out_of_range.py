# tags: platform
# What the C library reports: results out of range, and limits of C types.
import math, sys
for f in (lambda: 10.0 ** 400, lambda: 1e200 ** 2, lambda: 2.0 ** 1024, lambda: 1e308 * 10, lambda: math.exp(710), lambda: math.pow(10, 400), lambda: math.factorial(10 ** 20), lambda: (1e200 + 1j) ** 2, lambda: math.ldexp(1.0, 2000), lambda: 0.5 ** 2000, lambda: math.cosh(800), lambda: (-2.0) ** 1025):
    try:
        print(f())
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e, e.args)
print(sys.maxsize, sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.int_info.sizeof_digit, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.maxunicode)
for f in (lambda: [0] * (sys.maxsize + 1), lambda: "a" * (sys.maxsize + 1), lambda: range(sys.maxsize + 1)[0], lambda: len(range(sys.maxsize + 1)), lambda: [1][2 ** 70], lambda: "abc"[2 ** 70:], lambda: [1, 2, 3][-2 ** 70:2 ** 70], lambda: 1 << 2 ** 70, lambda: 1 >> 2 ** 70, lambda: 0 << 2 ** 70, lambda: bytes(2 ** 70), lambda: [1].insert(2 ** 70, 5), lambda: [1].pop(2 ** 70), lambda: chr(2 ** 70), lambda: "a".center(2 ** 70), lambda: round(5, 2 ** 70), lambda: round(5.0, 2 ** 70), lambda: (1).to_bytes(2 ** 70), lambda: (5,) * 2 ** 62, lambda: "x".zfill(2 ** 70)):
    try:
        print(f())
    except (OverflowError, IndexError, MemoryError, ValueError) as e:
        print(type(e).__name__, e)
