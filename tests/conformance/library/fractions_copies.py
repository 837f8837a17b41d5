# Immutable, hashable, copied as itself.
import copy, numbers, pickle
from fractions import Fraction as F
a = F(1, 3)
print(copy.copy(a) is a, copy.deepcopy(a) is a, pickle.loads(pickle.dumps(a)) == a, isinstance(a, numbers.Rational), {a: 1}[F(2, 6)], a.numerator, a.denominator, a.real, a.imag, a.conjugate())
try:
    a.numerator = 5
except AttributeError as e:
    print(e)
class Half(F): pass
print(Half(1, 2) + 1, type(copy.copy(Half(1, 2))).__name__, sorted([F(1, 2), F(1, 3), 0.4]))
