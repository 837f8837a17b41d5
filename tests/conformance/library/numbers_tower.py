# The tower of numbers.
import numbers
from fractions import Fraction
for x in (1, True, 1.5, 1j, Fraction(1, 2), "1"):
    print(x, [t.__name__ for t in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(x, t)])
print(issubclass(int, numbers.Integral), issubclass(float, numbers.Rational), numbers.Integral.__mro__[1].__name__)
