# Exact fractions by hand: normalising, arithmetic, comparison, hashing, formatting.
from math import gcd
from functools import total_ordering
@total_ordering
class Frac:
    __slots__ = ("n", "d")
    def __new__(cls, n, d=1):
        if isinstance(n, str):
            n, _, d = n.partition("/")
            n, d = int(n), int(d or 1)
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self = super().__new__(cls)
        self.n, self.d = n // g, d // g
        return self
    def _pair(f):
        def op(a, b):
            if isinstance(b, int): b = Frac(b)
            if not isinstance(b, Frac): return NotImplemented
            return f(a, b)
        return op
    __add__ = __radd__ = _pair(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _pair(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _pair(lambda a, b: b - a)
    __mul__ = __rmul__ = _pair(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __truediv__ = _pair(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __rtruediv__ = _pair(lambda a, b: b / a)
    __eq__ = _pair(lambda a, b: a.n == b.n and a.d == b.d)
    __lt__ = _pair(lambda a, b: a.n * b.d < b.n * a.d)
    del _pair
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __neg__(self): return Frac(-self.n, self.d)
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __bool__(self): return self.n != 0
    def __repr__(self): return f"Frac({self.n}, {self.d})"
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __format__(self, spec): return format(float(self), spec) if spec else str(self)
h, t = Frac(1, 2), Frac("2/6")
print(h + t, h - t, h * t, h / t, h + 1, 1 + h, 1 - h, 2 / t, h ** 3, h ** -2, -h, abs(-h), float(t), int(Frac(7, 2)), bool(Frac(0)), repr(h), f"{t:.4f} {t}")
print(h == Frac(2, 4), h != t, h > t, h <= t, h == 1, Frac(4, 2) == 2, {Frac(2): "two"}[2], hash(Frac(3)) == hash(3), sorted([h, t, Frac(-1, 3), 0]), max(h, t), sum([h, t, t], Frac(0)))
for f in (lambda: Frac(1, 0), lambda: h / 0, lambda: h + "x", lambda: h < "x", lambda: Frac("a/b"), lambda: setattr(h, "z", 1), lambda: 1.5 + h, lambda: h == "x"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum(Frac(1, k) for k in range(1, 12)), [str(Frac(k, 12)) for k in range(13)])
