# Format specifications for floats.
values = (0.0, -0.0, 1.0, -1.5, 3.14159265, 1e10, 123456789.987654321, 1e-5, 1e22, 1.5e300, 5e-324, float("inf"), float("-inf"), float("nan"))
for spec in ("", "f", ".0f", ".1f", ".3f", "e", ".0e", ".2E", "g", ".3g", "G", "n", "%", ".1%", "+", " ", ",", "_", "10.2f", "<10.2f", "^10.1f", "=+10.2f", "010.2f", "*>12.3g", "#.0f", "#g", "#.3g", ".10", ".3", ",.2f", "_.1f", "z.0f", "+z.1f", "020,.2f"):
    print(repr(spec), [format(v, spec) for v in values])
for spec in ("d", "x", "s", "c", "b", ".", "q", ".-1f", ",n", "+-f", ".9999999999999999999999f"):
    try:
        print(repr(spec), format(1.5, spec))
    except ValueError as e:
        print(repr(spec), e)
print(f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f} {1.005:.2f} {2.675:.2f} {1e15:.2f} {1e16:.2f} {123.456:.0e} {999999.5:g} {9999999.5:g} {0.0001:g} {0.00001:g} {1e100:.5g}")
print(f"{1.0:.1f} {1.0:g} {1.0:#g} {1:g} {1e5:g} {1e6:g} {123456.0:g} {1234567.0:g} {0.1:.20f} {0.1:.17g} {1/3:.5} {100.0:.3} {1e3:.2} {12345.678:,.1f} {-12345.678:+015,.1f}")
print("%.3f %.10g %e" % (1e-10, 1e-10, 0), "%g %g %g" % (1e-4, 1e-5, 123456789), "%.0f" % 1e22, "%5.1f|%-8.2e|" % (9.96, 9.996), "%f" % 1e15, "%s %r" % (0.1, 0.1), "%.15g %.16g %.17g" % (0.1, 0.1, 0.1))
print(format(1 + 2j, ".1f"), format(1.5 - 2j, "g"), format(1j, ">10"), format(complex(1, -0.0), ""), f"{3 + 4j:e}", f"{2j!r:*^8}")
for spec in ("d", "010", "=10", "%"):
    try:
        print(format(1j, spec))
    except ValueError as e:
        print(e)
