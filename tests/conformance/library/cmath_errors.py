# What has no answer.
import cmath
for bad in (lambda: cmath.log(0), lambda: cmath.log(1, 1), lambda: cmath.exp(1000), lambda: cmath.cosh(1000), lambda: cmath.atanh(1), lambda: cmath.atan(1j), lambda: cmath.sqrt("x"), lambda: cmath.sqrt(None), lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.rect("a", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 4.0
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(True))
