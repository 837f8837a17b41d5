# From numbers and texts.
from fractions import Fraction as F
print(F("3/4"), F(" -1.25 "), F("1e-3"), F(0.1), F(2.5), F(10, -4), F(), F(F(1, 2), F(3, 4)), F.from_float(0.25), F("1_000/3"))
for bad in (lambda: F("x"), lambda: F(1, 0), lambda: F("1/0"), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1.5, 2), lambda: F(None), lambda: F("1/ 2")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
