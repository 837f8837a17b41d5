# What the abstract classes give.
import numbers
class R(numbers.Rational):
    def __init__(self, n, d): self._n, self._d = n, d
    numerator = property(lambda s: s._n); denominator = property(lambda s: s._d)
for name in ("__abs__ __add__ __ceil__ __eq__ __floor__ __floordiv__ __le__ __lt__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rtruediv__ __truediv__ __trunc__").split():
    setattr(R, name, lambda self, *a: NotImplemented)
R.__abstractmethods__ = frozenset()
r = R(3, 4)
print(float(r), r.real is +r if False else "", r.imag, complex(r) == 0.75, bool(r))
print(numbers.Complex.__subtractable__ if hasattr(numbers.Complex, "__subtractable__") else "no", sorted(numbers.Number.__abstractmethods__))
