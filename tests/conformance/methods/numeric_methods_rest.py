# Methods of numbers not called elsewhere: complex and bool by name, wrong operands.
z = 3 + 4j
for n in ("__lt__", "__le__", "__gt__", "__ge__"):
    print(n, getattr(complex, n)(z, 1), getattr(complex, n)(z, z), end="; ")
print(complex.__getattribute__(z, "real"), complex.__eq__(z, "a"), complex.__hash__(z) == hash(z), complex.__new__(complex, 1, 2), int.__new__(int, "5"), float.__new__(float, "1.5"), bool.__new__(bool, "x"), str.__new__(str, 5), bytes.__new__(bytes, 2), bytearray.__new__(bytearray), list.__new__(list), dict.__new__(dict), set.__new__(set), tuple.__new__(tuple, "ab"), frozenset.__new__(frozenset, [1]), range.__new__(range, 3), slice.__new__(slice, 1), object.__new__(object).__class__)
for t, v in ((int, 7), (float, 7.5), (complex, 1j), (bool, True)):
    row = []
    for n in ("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"):
        for pre in ("", "r"):
            m = getattr(t, f"__{pre}{n}__", None)
            if m is None:
                row.append("absent")
                continue
            for other in (2, "x", None, 2.5):
                try:
                    r = m(v, other)
                    row.append("NI" if r is NotImplemented else repr(r))
                except Exception as e:
                    row.append(type(e).__name__)
    print(t.__name__, " ".join(row))
print(type(None).__bool__(None), type(None).__repr__(None), type(None).__eq__(None, None), type(None).__hash__(None) == hash(None), type(...).__reduce__(...), type(NotImplemented).__repr__(NotImplemented), type(NotImplemented).__reduce__(NotImplemented), range.__bool__(range(0)), int.__bool__(0), float.__bool__(0.0))
for f in (lambda: int.__add__("a", 1), lambda: int.__add__(1), lambda: int.__add__(1, 2, 3), lambda: float.__add__(1, 2), lambda: int.__pow__(2, 3, 0), lambda: int.__lshift__(1, -1), lambda: str.__add__("a", 1), lambda: list.__add__([], ()), lambda: list.__mul__([], "a"), lambda: tuple.__add__((), []), lambda: str.__contains__("a", 1), lambda: dict.__getitem__({}, 1), lambda: list.__getitem__([], 0), lambda: list.__setitem__([], 0, 1), lambda: str.__getitem__("", 0), lambda: set.__contains__(set(), []), lambda: int.__new__(), lambda: int.__new__(5), lambda: int.__new__(str), lambda: list.__init__(), lambda: list.__len__(()), lambda: int.__format__(5, "zz"), lambda: int.__round__(5, "a"), lambda: float.__round__(1.5, 2.5), lambda: bool.__and__("a", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
