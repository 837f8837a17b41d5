/** Source of the module fractions. Texts are read by hand, where CPython has regular expressions. */
export const source = `
import functools
import math
import numbers
import operator
import sys

__all__ = ["Fraction"]

_PRIME = sys.hash_info.modulus
_DIGITS = frozenset("0123456789")


@functools.lru_cache(maxsize=1 << 14)
def _hash_algorithm(numerator, denominator):
    try:
        inverse = pow(denominator, -1, _PRIME)
    except ValueError:
        size = sys.hash_info.inf
    else:
        size = hash(hash(abs(numerator)) * inverse)
    signed = size if numerator >= 0 else -size
    return -2 if signed == -1 else signed


class _Reader:
    """Reads a text from its left end."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def peek(self, ahead=0):
        return self.text[self.at + ahead:self.at + ahead + 1]

    def one_of(self, chars):
        c = self.peek()
        if c and c in chars:
            self.at += 1
            return c
        return ""

    def spaces(self):
        while self.peek().isspace():
            self.at += 1

    def digits(self):
        """Digits with single underscores between them; "" if there is none here."""
        start = self.at
        while self.peek().isdecimal() or (
                self.at > start and self.peek() == "_" and self.peek(1).isdecimal()):
            self.at += 1
        return self.text[start:self.at]

    def width(self):
        """A number without leading zeros, or 0 itself."""
        start = self.at
        if not self.one_of("0"):
            while self.peek() in _DIGITS:
                self.at += 1
        return self.text[start:self.at]

    @property
    def at_end(self):
        return self.at == len(self.text)


def _parse(text):
    """Numerator and denominator (not in lowest terms) of a fraction or a decimal number; None if it is neither."""
    r = _Reader(text)
    r.spaces()
    sign = r.one_of("-+")
    whole = r.digits()
    if not whole and not (r.peek() == "." and r.peek(1).isdecimal()):
        return None
    numerator, denominator = int(whole or "0"), 1
    start = r.at
    r.spaces()
    if r.one_of("/"):
        r.spaces()
        below = r.digits()
        if not below:
            return None
        denominator = int(below)
    else:
        r.at = start
        if r.one_of("."):
            decimals = r.digits().replace("_", "")
            if decimals:
                scale = 10 ** len(decimals)
                numerator = numerator * scale + int(decimals)
                denominator = scale
        if r.one_of("eE"):
            minus = r.one_of("-+") == "-"
            exponent = r.digits()
            if not exponent:
                return None
            if minus:
                denominator *= 10 ** int(exponent)
            else:
                numerator *= 10 ** int(exponent)
    r.spaces()
    if not r.at_end:
        return None
    return (-numerator if sign == "-" else numerator), denominator


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """n/d to a multiple of 10**exponent, ties to even: whether it is negative, and the multiple's size."""
    scale = 10 ** abs(exponent)
    n, d = (n, d * scale) if exponent >= 0 else (n * scale, d)
    nearest, rest = divmod(n + d // 2, d)
    if not rest and d % 2 == 0:
        # A tie.
        nearest -= nearest % 2
    return (nearest if no_neg_zero else n) < 0, abs(nearest)


def _round_to_figures(n, d, figures):
    """n/d to that many significant figures: sign, digits as an int, exponent."""
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    exponent = len(above) - len(below) + (below <= above) - figures
    negative, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) > figures:
        significand //= 10
        exponent += 1
    return negative, significand, exponent


class _Spec:
    """A format specification: its parts, or \`valid\` false."""

    def __init__(self, text):
        self.valid = True
        self.fill, self.align = " ", ""
        r = _Reader(text)
        if r.peek(1) and r.peek(1) in "<>=^":
            self.fill, self.align = text[0], text[1]
            r.at = 2
        else:
            self.align = r.one_of("<>=^")
        sign = r.one_of("-+ ")
        self.plus = "" if sign == "-" else sign
        self.no_neg_zero = r.one_of("z") != ""
        self.alternate = r.one_of("#") != ""
        self.zeropad = r.peek() == "0" and r.peek(1) in _DIGITS
        if self.zeropad:
            r.at += 1
        self.minimum = int(r.width() or "0")
        self.separator = r.one_of(",_")
        if r.at_end:
            self.kind = ""
            self.valid = not self.zeropad and not self.no_neg_zero
            return
        self.precision = 6
        if r.one_of("."):
            precision = r.width()
            self.valid = precision != ""
            self.precision = int(precision or "6")
        self.kind = r.one_of("eEfFgG%")
        if not self.kind or not r.at_end or (self.align and self.zeropad):
            self.valid = False

    def pad(self, sign, body):
        padding = self.fill * (self.minimum - len(sign) - len(body))
        if self.align == "<":
            return sign + body + padding
        if self.align == "^":
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        if self.align == "=":
            return sign + padding + body
        return padding + sign + body


def _format_general(n, d, spec):
    body = f"{abs(n):{spec.separator}}"
    if d > 1 or spec.alternate:
        body += f"/{d:{spec.separator}}"
    return spec.pad("-" if n < 0 else spec.plus, body)


def _format_float_style(n, d, spec):
    kind, precision = spec.kind, spec.precision
    suffix = ""
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        negative, significand = _round_to_exponent(n, d, exponent, spec.no_neg_zero)
        point = precision
        if kind == "%":
            suffix = "%"
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        negative, significand, exponent = _round_to_figures(n, d, figures)
        if kind in "eE" or exponent > 0 or exponent + figures <= -4:
            point = figures - 1
            suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
        else:
            point = -exponent
    digits = f"{significand:0{point + 1}d}"
    whole, decimals = digits[:len(digits) - point], digits[len(digits) - point:]
    if kind in "gG" and not spec.alternate:
        decimals = decimals.rstrip("0")
    tail = ("." if decimals or spec.alternate else "") + decimals + suffix
    sign = "-" if negative else spec.plus
    if spec.zeropad:
        room = spec.minimum - len(sign) - len(tail)
        whole = whole.zfill(3 * room // 4 + 1 if spec.separator else room)
    if spec.separator:
        first = 1 + (len(whole) - 1) % 3
        whole = spec.separator.join([whole[:first], *(whole[i:i + 3] for i in range(first, len(whole), 3))])
    return spec.pad(sign, whole + tail)


def _both_ways(exact, fallback, with_complex=True):
    """The operator and its reflected form: exact among rationals, else of floats or complexes."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        if with_complex and isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if with_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = f"__{fallback.__name__}__"
    reverse.__name__ = f"__r{fallback.__name__}__"
    forward.__doc__ = reverse.__doc__ = exact.__doc__
    return forward, reverse


def _shift_sum(a, b, sign):
    """a + sign * b by the least common denominator (Knuth, 4.5.1)."""
    na, da = a._numerator, a._denominator
    nb, db = b._numerator * sign, b._denominator
    shared = math.gcd(da, db)
    own = da // shared
    top = na * (db // shared) + nb * own
    # Only what both denominators share can divide the sum.
    rest = math.gcd(top, shared) if shared > 1 else 1
    return Fraction._from_coprime_ints(top // rest, own * (db // rest))


def _product(na, da, nb, db):
    """(na / da) * (nb / db), each in lowest terms."""
    g = math.gcd(na, db)
    if g > 1:
        na //= g
        db //= g
    g = math.gcd(nb, da)
    if g > 1:
        nb //= g
        da //= g
    n, d = na * nb, da * db
    return Fraction._from_coprime_ints(-n, -d) if d < 0 else Fraction._from_coprime_ints(n, d)


class Fraction(numbers.Rational):
    """Rational numbers of any size."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            parsed = _parse(numerator)
            if parsed is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            numerator, denominator = parsed
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, until one is too fine.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while q0 + n // d * q1 <= max_denominator:
            a = n // d
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        # Either that one, or the finest between it and the one before.
        steps = (max_denominator - q0) // q1
        between = p0 + steps * p1, q0 + steps * q1
        nearest = (p1, q1) if 2 * d * between[1] <= self._denominator else between
        return Fraction._from_coprime_ints(*nearest)

    numerator = property(operator.attrgetter("_numerator"))
    denominator = property(operator.attrgetter("_denominator"))

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __format__(self, format_spec, /):
        spec = _Spec(format_spec)
        if not spec.valid:
            raise ValueError(
                f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        how = _format_float_style if spec.kind else _format_general
        return how(self._numerator, self._denominator, spec)

    def _add(a, b):
        """a + b"""
        return _shift_sum(a, b, 1)

    __add__, __radd__ = _both_ways(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return _shift_sum(a, b, -1)

    __sub__, __rsub__ = _both_ways(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        return _product(a._numerator, a._denominator, b._numerator, b._denominator)

    __mul__, __rmul__ = _both_ways(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        if b._numerator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % b._denominator)
        return _product(a._numerator, a._denominator, b._denominator, b._numerator)

    __truediv__, __rtruediv__ = _both_ways(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    __floordiv__, __rfloordiv__ = _both_ways(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a.denominator, b.denominator
        div, rest = divmod(a.numerator * db, da * b.numerator)
        return div, Fraction(rest, da * db)

    __divmod__, __rdivmod__ = _both_ways(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        rest = a.numerator * b.denominator % (b.numerator * a.denominator)
        return Fraction(rest, a.denominator * b.denominator)

    __mod__, __rmod__ = _both_ways(_mod, operator.mod, False)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            n, d = a._numerator, a._denominator
            if power >= 0:
                return Fraction._from_coprime_ints(n ** power, d ** power)
            if n == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % d ** -power)
            if n < 0:
                n, d = -n, -d
            return Fraction._from_coprime_ints(d ** -power, n ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        power = b._numerator if b._denominator == 1 else None
        if (power is None or power < 0) and isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (float(b) if power is None else power)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        return _index(a.__trunc__())

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            up = rest * 2 > self._denominator or (rest * 2 == self._denominator and floor % 2 == 1)
            return floor + 1 if up else floor
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        return _hash_algorithm(self._numerator, self._denominator)

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return a == a.from_float(b) if math.isfinite(b) else 0.0 == b
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(self, self.from_float(other)) if math.isfinite(other) else op(0.0, other)
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        parts = self._numerator, self._denominator
        return self.__class__, parts

    def __copy__(self):
        # A plain one cannot change.
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
`;
