# Infinities, nan and the two zeros: each function's answer for every kind of real and imaginary part.
import cmath
import math

inf, nan = math.inf, math.nan
kinds = (-inf, -2.5, -0.0, 0.0, 2.5, inf, nan)


def shown(work, *args):
    try:
        r = work(*args)
    except (ValueError, OverflowError) as e:
        return type(e).__name__
    return f"{r.real:.4g},{r.imag:.4g}"


for name in ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh",
             "sqrt", "tan", "tanh"):
    print(name)
    for x in kinds:
        print("  ", *(shown(getattr(cmath, name), complex(x, y)) for y in kinds))
print("rect")
for x in kinds:
    print("  ", *(shown(cmath.rect, x, y) for y in kinds))
for x in kinds:
    print(*cmath.polar(complex(x, inf)), *cmath.polar(complex(nan, x)), cmath.phase(complex(-inf, x)))
# The signs where an infinity is turned by an angle.
for y in (1, 2, 4, 5, -1, -2, -4, -5):
    for x in (inf, -inf):
        print(y, x, *(shown(f, complex(x, y)) for f in (cmath.exp, cmath.cosh, cmath.sinh, cmath.tanh)), shown(cmath.rect, x, y))
for z, base in ((0, 2), (0, inf), (2, 0), (inf, inf), (nan, 2), (2, nan), (2, inf), (complex(inf, nan), 2), (0, 0)):
    print(z, base, shown(cmath.log, z, base))
for a, b in ((inf, inf), (inf, -inf), (complex(inf, 1), complex(inf, 2)), (nan, nan), (inf, 1e308), (1e308 + 1e308j, 1e308)):
    print(a, b, cmath.isclose(a, b))
for work in (lambda: cmath.polar(1.7e308 + 1.7e308j), lambda: cmath.log(2, None), lambda: cmath.sqrt(complex(inf, nan))):
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__, e)
print(cmath.infj, cmath.nanj, cmath.isinf(complex(nan, inf)), cmath.isnan(complex(nan, inf)), cmath.isfinite(complex(1, nan)))
