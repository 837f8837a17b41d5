# complex: literals, arithmetic, methods, repr, parsing.
z = 3 + 4j
print(z, z.real, z.imag, z.conjugate(), abs(z), -z, +z, z + 1, z - 1.5, z * 2j, z / 2, z ** 2, z == 3 + 4j, z != 3, z == 3, 3 + 0j == 3, hash(3 + 0j) == hash(3), bool(0j), bool(z))
print(1j, -1j, 0j, 1 + 0j, -0j, complex(0, -0.0), complex(-0.0, 0), complex(1, float("nan")), complex(float("inf"), -1), 1e20j, 1.5e-7j, complex(1e16, 1e15), [1j], str(2j), complex("nan+infj"))
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex("1+2j"), complex(" 3j "), complex("-1.5e2-j"), complex("(1+2j)"), complex("5"), complex(1j, 1j), complex(imag=3), complex(real=2), complex("1_0+2j"), complex(True))
for s in ("", "1 + 2j", "1+2", "j1", "1+2jj", "(1", "abc", "1+2j "):
    try:
        print(repr(s), complex(s))
    except ValueError as e:
        print(repr(s), e)
for f in (lambda: z < 1j, lambda: z // 2, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: complex(None), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: z / 0, lambda: 0j ** -1, lambda: divmod(z, 1), lambda: round(z), lambda: z & 1, lambda: complex([]), lambda: z.real.x, lambda: setattr(z, "real", 1), lambda: complex(1, 2, 3), lambda: 0j ** (1j), lambda: pow(z, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(z.__add__(1), z.__radd__(1), z.__sub__(1), z.__rsub__(1), z.__mul__(2), z.__rmul__(2), z.__truediv__(2), z.__rtruediv__(50), z.__pow__(1), z.__rpow__(1), z.__neg__(), z.__pos__(), z.__abs__(), z.__bool__(), z.__eq__(z), z.__ne__(z), z.__lt__(z), z.__hash__() == hash(z), z.__repr__(), z.__format__(""), z.__complex__(), z.__getnewargs__(), complex.from_number(5) if hasattr(complex, "from_number") else "3.14")
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (2j) ** 3, (1 + 1j) ** 0.5, 2 ** 1j, 1j ** 1j, (1 + 2j) ** -2, (1e200 + 1e200j) * 1e200, complex(3, 4) == complex(3.0, 4.0))
