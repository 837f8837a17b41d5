# Polar coordinates; constants; comparisons.
import cmath
for z in (0j, 1, -1, complex(-1, -0.0), 1j, 3 + 4j):
    r, phi = cmath.polar(z)
    print(z, r, phi, cmath.phase(z), cmath.isclose(cmath.rect(r, phi), z, abs_tol=1e-12))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 1.1, rel_tol=.2), cmath.isclose(0, 1e-10), cmath.isclose(0, 1e-10, abs_tol=1e-9), cmath.isinf(complex("inf")), cmath.isnan(cmath.nanj), cmath.isfinite(1j), cmath.isfinite(cmath.infj))
