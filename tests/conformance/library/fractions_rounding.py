# Rounding, limits, formats.
import math
from fractions import Fraction as F
a = F(355, 113)
print(math.floor(a), math.ceil(a), round(a), round(a, 3), int(-a), math.trunc(a), a.limit_denominator(10), F(math.pi).limit_denominator(1000), a.as_integer_ratio(), a.is_integer(), F(4, 2).is_integer())
print(f"{a:.3f} {a:10.2e} {a:+.1%} {a} {F(1, 3):_} {F(7):.0f}", repr(a), str(F(3)), float(a), bool(F(0)), round(F(5, 2)), round(F(7, 2)))
