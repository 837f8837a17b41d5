# tags: size
# getsizeof of numbers; __sizeof__ without the collector's head.
import sys
g = sys.getsizeof
print([(n, g(n)) for n in (0, 1, -1, 2 ** 29, 2 ** 30 - 1, 2 ** 30, -2 ** 30, 2 ** 59, 2 ** 60 - 1, 2 ** 60, 2 ** 90, 2 ** 120 - 1, 2 ** 120)])
print([g(10 ** n) for n in range(0, 100, 9)], g(10 ** 1000), g(1 << 10000))
print(g(True), g(False), g(1.5), g(float("inf")), g(1j), g(None), g(...), g(NotImplemented), g(object()), g(range(5)), g(range(10 ** 30)), g(slice(1, 2, 3)))
print((5).__sizeof__(), (2 ** 60).__sizeof__(), (1.5).__sizeof__(), object().__sizeof__(), [].__sizeof__(), ().__sizeof__(), {}.__sizeof__(), "".__sizeof__(), set().__sizeof__(), True.__sizeof__(), (1j).__sizeof__())
n = 1
sizes = []
for i in range(10):
    n *= 10 ** 9
    sizes.append(g(n))
print(sizes, g(n - n), g(-n), g(n // n))
class I(int): pass
class F(float): pass
class S(int): __slots__ = ()
print(g(I()), g(I(5)), g(I(2 ** 40)), g(F()), g(S(5)), g(S(2 ** 30)))
i = I(5)
i.x = 1
print(g(i), i.__sizeof__())
print(g(5 + 0), g(2 ** 30 - 1 + 1), g(2 ** 30 * 2 ** 30 - 1), g(2 ** 100 % 7), g(2 ** 100 >> 80))
