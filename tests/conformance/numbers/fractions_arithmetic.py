# fractions.Fraction: what it is made of, arithmetic with it, rounding, comparison, hashing, formatting.
import copy
import math
import numbers
import operator
from fractions import Fraction as F


def attempt(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return repr(r)


for args in ((), (5,), (6, 4), (6, -4), (F(1, 3), F(2, 5)), (True,), (0.1,), (-2.5,), ("3/4",), ("  -3 / 12 ",), ("1.25",),
             (".5",), ("7.",), ("-1e-3",), ("2.5E+2",), ("1_000/3_0",), ("+0",), ("1__0",), ("1/ -3",), ("3/",), ("",), ("x",),
             ("1.5/2",), ("e5",), (".",), ("1_",), ("0/5",), ("5/0",), (1, 0), (1.5, 2), (None,), (float("inf"),),
             (float("nan"),), ("٣/٤",), (1j,), ([],)):
    print(args, attempt(F, *args))

values = [F(1, 3), F(-7, 4), F(5), 2, -3, 0.5, 1j, True]
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod,
           operator.eq, operator.lt, operator.ge):
    for a in values[:3]:
        print(op.__name__, a, *(attempt(op, a, b) for b in values), sep=" | ")
        print("  reflected", *(attempt(op, b, a) for b in values[3:]), sep=" | ")
for a in values[:3]:
    print("pow", a, *(attempt(pow, a, b) for b in (2, -3, 0, F(5), F(-2), True)), *(attempt(pow, b, a) for b in (4, 2.0, 1)), sep=" | ")
print(attempt(operator.truediv, F(1), F(0)), attempt(pow, F(0), -2), attempt(operator.add, F(1), "1"), F(1, 2) < math.inf)
for x in F(7, 2), F(-7, 2), F(5, 2), F(1, 3), F(10):
    print(int(x), round(x), math.floor(x), math.ceil(x), math.trunc(x), float(x), round(x, 1), round(x * 33, -1), abs(-x), +x, -x,
          bool(x), x.is_integer(), x.as_integer_ratio(), hash(x) == hash(float(x)), complex(x), x.real, x.imag, x.conjugate())
print(F(3.141592653589793).limit_denominator(100), F(1, 7).limit_denominator(3), F("0.1").limit_denominator())
print(attempt(F(1, 3).limit_denominator, 0), F.from_float(0.75), F.from_float(3), attempt(F.from_float, "1"))
print(len({F(1, 2), 0.5, F(2, 4), F(1), 1, True}), F(1, 2) == 0.5 == F(2, 4), F(2) == 2 + 0j, F(1, 3) == 1 / 3, F(1) == "1")
print(sum([F(1, n) for n in range(1, 20)]), math.prod([F(n, n + 1) for n in range(1, 9)]), max(F(1, 2), 0.25, F(3, 5)))
for spec in ("", "10", "<10", "^10", "=+10", "*>12", "#", "+", ".3f", "10.2f", "010.2f", ",.1f", "e", ".2E", "g", ".3g", "#.3g",
             "%", ".1%", "z.0f", "_.2f", "012,.2f", "=+12.1f", "d", "x", "05", ".f", "<05.1f", "z", "q<"):
    print(repr(spec), *(attempt(format, x, spec) for x in (F(22, 7), F(-1, 1000), F(123456789), F(0))))
f = F(1, 3)
print(copy.copy(f) is f, copy.deepcopy([f])[0] is f, f.__reduce__())


class G(F):
    def __repr__(self):
        return f"<{self}>"


g = G(2, 6)
print(g, [g], [g + 1], [copy.copy(g)], type(-g).__name__, G("1/2"), [G.from_float(0.5)])
for t in int, float, complex, bool, F, str:
    print(t.__name__, *(issubclass(t, n) for n in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)))
for n in numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral:
    print(n.__name__, sorted(n.__abstractmethods__), n.__mro__[1].__name__, n.__hash__)


class Half(numbers.Real):
    def __float__(self):
        return 0.5

    for name in ("add", "radd", "mul", "rmul", "truediv", "rtruediv", "pow", "rpow", "floordiv", "rfloordiv", "mod", "rmod"):
        exec(f"def __{name}__(self, other): return ({name!r}, other)")
    for name in ("neg", "pos", "abs", "trunc", "floor", "ceil"):
        exec(f"def __{name}__(self): return {name!r}")

    def __round__(self, ndigits=None):
        return 0

    def __eq__(self, other):
        return other == 0.5

    def __lt__(self, other):
        return 0.5 < other

    def __le__(self, other):
        return 0.5 <= other


h = Half()
print(h - 1, divmod(h, 2), divmod(2, h), complex(h), h.real, h.imag, h.conjugate(), bool(h), attempt(hash, h), F(1) < 2, attempt(operator.rshift, h, 1))
print(attempt(operator.sub, 1, h), attempt(operator.add, F(1, 2), h), attempt(numbers.Rational), attempt(numbers.Number))
