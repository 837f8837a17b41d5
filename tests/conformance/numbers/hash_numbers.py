# tags: hash
# Hashes of numbers: ints modulo 2**61-1, floats by value, fractions of powers of two, tuples.
M = 2 ** 61 - 1
for n in (0, 1, -1, -2, 2, M - 1, M, M + 1, -M, -M - 1, 2 ** 61, 2 ** 64, 10 ** 20, -10 ** 20, 10 ** 100):
    print(n % 10 ** 6, hash(n), hash(n) == (n % M if n >= 0 else -((-n) % M)) or hash(n) == -2)
for x in (0.0, -0.0, 0.5, 0.25, 1.5, -1.5, 3.14, 1e10, 1e300, 5e-324, float("inf"), float("-inf"), 2.0 ** 61, 1 / 3):
    print(x, hash(x))
print(hash(1j), hash(1 + 2j), hash(0.5j), hash(True), hash(None) == hash(None), hash(()), hash((1,)), hash((1, 2)), hash((2, 1)), hash(((1, 2), 3)), hash((1.0, 2)), hash((-1,)), hash((-2,)), hash(("a", 1)))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(range(0)), hash(range(5)), hash(range(0, 5, 1)) == hash(range(5)), hash(slice(1, 2)), hash(...) == hash(...), hash(NotImplemented) == hash(NotImplemented))
print(list({2 ** 61: 1, 1.0: 2, True: 3}), {float(i) for i in range(5)}, {i * 2 ** 61 for i in range(4)}, {-1, -2, -3}, {2.5, 1.5, 0.5}, {(0, 1), (1, 0)}, set(range(10, 0, -1)), {1e3, 1e6, 1e9}, {i * i for i in range(12)}, {100, 8, 16, 24, 0})
