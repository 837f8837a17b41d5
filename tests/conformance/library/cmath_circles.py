# tags: platform
# Circular functions and back.
import cmath
for z in (0j, 1, -0.5, 1j, 1 + 1j, 2 - 3j, complex(-2, -0.0), complex(2, 0.0)):
    print(z, *(getattr(cmath, n)(z) for n in ("sin", "cos", "tan", "asin", "acos")), cmath.atan(z) if z not in (1j, -1j) else "-")
