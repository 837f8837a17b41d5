# Methods and attributes of int and bool.
print((255).to_bytes(2, "big"), (255).to_bytes(2, "little"), (1).to_bytes(), (-1).to_bytes(2, signed=True), (-129).to_bytes(2, "little", signed=True), (0).to_bytes(0, "big"), (2 ** 70).to_bytes(10, "big"))
print(int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2], "big"), int.from_bytes(b""), int.from_bytes(b"\xff" * 9, "big"), bool.from_bytes(b"\x00\x01", "big"))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(-1, "big"), lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(1, "x"), lambda: int.from_bytes("a", "big"), lambda: int.from_bytes(5, "big"), lambda: int.from_bytes([300], "big"), lambda: int.from_bytes(b"a", 5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), True.numerator, (-7).as_integer_ratio(), (3).is_integer(), (10).bit_length(), (10).bit_count(), (5).__index__(), (7).__trunc__(), (7).__floor__(), (7).__ceil__(), (1234).__round__(-2), (5).__bool__(), (0).__bool__(), (5).__float__(), (5).__int__(), (-5).__abs__(), (5).__neg__(), (5).__pos__(), (5).__invert__())
print((7).__add__(3), (7).__radd__(3), (7).__sub__(3), (7).__rsub__(3), (7).__mul__(3), (7).__rmul__(3), (7).__truediv__(2), (7).__rtruediv__(2), (7).__floordiv__(2), (7).__rfloordiv__(20), (7).__mod__(3), (7).__rmod__(10), (7).__divmod__(3), (7).__rdivmod__(20), (7).__pow__(2), (7).__pow__(2, 5), (2).__rpow__(3), (1).__lshift__(4), (1).__rlshift__(4), (16).__rshift__(2), (2).__rrshift__(16), (6).__and__(3), (6).__rand__(3), (6).__or__(3), (6).__ror__(3), (6).__xor__(3), (6).__rxor__(3))
print((5).__eq__(5), (5).__ne__(5), (5).__lt__(6), (5).__le__(5), (5).__gt__(6), (5).__ge__(5), (5).__hash__(), (5).__repr__(), (5).__str__(), (5).__format__("03"), (5).__getnewargs__(), (5).__add__("a"), (5).__add__(1.5), True.__and__(False), True.__or__(1), True.__xor__(True), True.__rand__(1), True.__ror__(0), True.__rxor__(2), True.__repr__(), (5).__pow__("a"))
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, 3), round(12, -5), round(2 ** 70, -20), round(True), type(round(True)).__name__)
for f in (lambda: round(5, 1.5), lambda: round(5, "a"), lambda: (5).real.foo, lambda: setattr(5, "x", 1), lambda: 5 .nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
