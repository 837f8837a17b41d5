# Roots, exponentials, logarithms.
import cmath
for z in (0j, 1, -1, 1j, -1j, 3 - 4j, complex(-4, -0.0), 1e-310 + 1e-310j, 1e300 + 1e300j, 0.99 + 0.01j):
    print(z, cmath.sqrt(z), cmath.exp(z) if abs(z) < 700 else "-", cmath.log(z) if z else "-", cmath.log10(z) if z else "-")
print(cmath.log(8, 2), cmath.exp(1j * cmath.pi), cmath.sqrt(-2) ** 2)
