# tags: platform
# Hyperbolic functions and back.
import cmath
for z in (0j, 0.5, -0.5, 1j, 1 + 1j, 2 - 3j, 700 + 1j, complex(-2, -0.0)):
    print(z, *(getattr(cmath, n)(z) for n in ("sinh", "cosh", "tanh", "asinh", "acosh", "atanh")))
