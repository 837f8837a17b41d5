# Exact arithmetic.
from fractions import Fraction as F
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -1, F(4, 9) ** 0.5, 2 ** F(2), -a, abs(b), +a)
print(a + 1, 1 - a, a * 0.5, 1j * a, a == 0.75, a < 1, F(1, 2) == 0.5, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), sum([F(1, 3)] * 3))
