/**
 * The module cmath (Modules/cmathmodule.c). For infinities and nan each function has a table of answers, by the kinds of the
 * real and the imaginary part, or works out the signs from the angle.
 */
export const source = `
import math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4.0
_SQRT_LARGE = math.sqrt(_LARGE)
_LOG_LARGE = math.log(_LARGE)
_SQRT_MIN = math.sqrt(2.2250738585072014e-308)
_LN2 = 0.6931471805599453
_LN10 = 2.302585092994046

def _parts(z):
    # complex() as C converts an argument.
    if type(z) is complex:
        return z.real, z.imag
    if not isinstance(z, (int, float, complex)) and not any(
            hasattr(z, m) for m in ("__complex__", "__float__", "__index__")) or isinstance(z, str):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    z = complex(z)
    return z.real, z.imag

# Answers, two letters each, real and imaginary part: i inf, n nan, o 0, u 1, p pi, h pi/2, q pi/4, t 3*pi/4, negative in
# capitals; !! is no answer. Rows by the real part: -inf, negative, -0, 0, positive, inf, nan. Columns by the imaginary part
# in the same order; where the real part is finite only those of -inf, inf and nan.
_SPECIAL = {
    "acos": ("ti pi pi pI pI tI ni", "hi hI nn", "hi hI hn", "hi hI hn", "hi hI nn", "qi oi oi oI oI qI ni",
             "ni nn nn nn nn nI nn"),
    "acosh": ("iT iP iP ip ip it in", "iH ih nn", "iH ih nn", "iH ih nn", "iH ih nn", "iQ iO iO io io iq in",
              "in nn nn nn nn in nn"),
    "asinh": ("IQ IO IO Io Io Iq In", "IH Ih nn", "IH Ih nn", "iH ih nn", "iH ih nn", "iQ iO iO io io iq in",
              "in nn nO no nn in nn"),
    "atanh": ("OH OH OH Oh Oh Oh On", "OH Oh nn", "OH Oh On", "oH oh on", "oH oh nn", "oH oH oH oh oh oh on",
              "oH nn nn nn nn oh nn"),
    "cosh": ("!! .. io iO .. !! in", "!! !! nn", "!! !! no", "!! !! no", "!! !! nn", "!! .. iO io .. !! in",
             "nn nn no no nn nn nn"),
    "exp": ("oo .. oO oo .. oo oo", "!! !! nn", "!! !! nn", "!! !! nn", "!! !! nn", "!! .. iO io .. !! in",
            "nn nn nO no nn nn nn"),
    "log": ("iT iP iP ip ip it in", "iH ih nn", "iH ih nn", "iH ih nn", "iH ih nn", "iQ iO iO io io iq in",
            "in nn nn nn nn in nn"),
    "sinh": ("!! .. IO Io .. !! in", "!! !! nn", "!! !! on", "!! !! on", "!! !! nn", "!! .. iO io .. !! in",
             "nn nn nO no nn nn nn"),
    "sqrt": ("iI oI oI oi oi ii ni", "iI ii nn", "iI ii nn", "iI ii nn", "iI ii nn", "iI iO iO io io ii in",
             "iI nn nn nn nn ii nn"),
    "tanh": ("Uo .. UO Uo .. Uo Uo", "!! !! nn", "!! !! nn", "!! !! nn", "!! !! nn", "uo .. uO uo .. uo uo",
             "nn nn nO no nn nn nn"),
    "rect": ("!! .. Io IO .. !! in", "!! !! nn", "oo oo oo", "oo oo oo", "!! !! nn", "!! .. iO io .. !! in",
             "nn nn no no nn nn nn"),
}
_LETTERS = {"i": inf, "n": nan, "o": 0.0, "u": 1.0, "p": pi, "h": pi / 2, "q": pi / 4, "t": 3 * pi / 4}
# What an infinite real part makes of an angle that is finite and not 0: the size, and the signs of both parts where it is -inf.
_TURNED = {"exp": (0.0, 1, 1), "cosh": (inf, 1, -1), "sinh": (inf, -1, 1), "rect": (inf, -1, -1)}

def _is_special(x, y):
    return not (math.isfinite(x) and math.isfinite(y))

def _kind(d):
    if math.isnan(d):
        return 6
    if math.isinf(d):
        return 5 if d > 0 else 0
    if d == 0:
        return 3 if math.copysign(1.0, d) > 0 else 2
    return 4 if d > 0 else 1

def _value(letter):
    return _LETTERS[letter] if letter in _LETTERS else -_LETTERS[letter.lower()]

def _special(name, x, y):
    if math.isinf(x) and math.isfinite(y) and y != 0:
        if name == "tanh":
            return complex(math.copysign(1.0, x), math.copysign(0.0, 2.0 * math.sin(y) * math.cos(y)))
        if name in _TURNED:
            size, re, im = (inf, 1, 1) if x > 0 else _TURNED[name]
            return complex(re * math.copysign(size, math.cos(y)), im * math.copysign(size, math.sin(y)))
    row = _SPECIAL[name][_kind(x)].split()
    answer = row[_kind(y) if len(row) == 7 else {0: 0, 5: 1, 6: 2}[_kind(y)]]
    if answer == "!!":
        raise ValueError("math domain error")
    return complex(_value(answer[0]), _value(answer[1]))

def isfinite(z, /):
    x, y = _parts(z)
    return math.isfinite(x) and math.isfinite(y)

def isinf(z, /):
    x, y = _parts(z)
    return math.isinf(x) or math.isinf(y)

def isnan(z, /):
    x, y = _parts(z)
    return math.isnan(x) or math.isnan(y)

def _size(z):
    return math.hypot(z.real, z.imag)

def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = complex(*_parts(a)), complex(*_parts(b))
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = _size(a - b)
    return diff <= rel_tol * _size(b) or diff <= rel_tol * _size(a) or diff <= abs_tol

def phase(z, /):
    x, y = _parts(z)
    return math.atan2(y, x)

def polar(z, /):
    x, y = _parts(z)
    r = math.hypot(x, y)
    if math.isinf(r) and not _is_special(x, y):
        raise OverflowError("math range error")
    return r, math.atan2(y, x)

def rect(r, phi, /):
    r, phi = math.ldexp(r, 0), math.ldexp(phi, 0)
    if _is_special(r, phi):
        return _special("rect", r, phi)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))

def sqrt(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("sqrt", x, y)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0.0 or ay > 0.0):
        ax = math.ldexp(ax, 53)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))

def exp(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("exp", x, y)
    if x > _LOG_LARGE:
        l = math.exp(x - 1.0)
        re, im = l * math.cos(y) * e, l * math.sin(y) * e
    else:
        l = math.exp(x)
        re, im = l * math.cos(y), l * math.sin(y)
    if math.isinf(re) or math.isinf(im):
        raise OverflowError("math range error")
    return complex(re, im)

def _log(x, y):
    if _is_special(x, y):
        return _special("log", x, y)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        re = math.log(math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        re = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            am, an = (ax, ay) if ax > ay else (ay, ax)
            re = math.log1p((am - 1) * (am + 1) + an * an) / 2.0
        else:
            re = math.log(h)
    return complex(re, math.atan2(y, x))

_absent = object()

def log(z, base=_absent, /):
    x, y = _parts(z)
    if base is _absent:
        return _log(x, y)
    # CPython forgets that the first logarithm failed when it takes the second one.
    r = complex(-inf, math.atan2(y, x)) if x == 0.0 and y == 0.0 else _log(x, y)
    b = _log(*_parts(base))
    if b == 0:
        raise ValueError("math domain error")
    return r / b

def log10(z, /):
    r = _log(*_parts(z))
    return complex(r.real / _LN10, r.imag / _LN10)

def _checked(re, im):
    if math.isinf(re) or math.isinf(im):
        raise OverflowError("math range error")
    return complex(re, im)

def cosh(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("cosh", x, y)
    if abs(x) > _LOG_LARGE:
        shifted = x - math.copysign(1.0, x)
        return _checked(math.cos(y) * math.cosh(shifted) * e, math.sin(y) * math.sinh(shifted) * e)
    return _checked(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))

def sinh(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("sinh", x, y)
    if abs(x) > _LOG_LARGE:
        shifted = x - math.copysign(1.0, x)
        return _checked(math.cos(y) * math.sinh(shifted) * e, math.sin(y) * math.cosh(shifted) * e)
    return _checked(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))

def tanh(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("tanh", x, y)
    if abs(x) > _LOG_LARGE:
        return complex(math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx)

def cos(z, /):
    x, y = _parts(z)
    return cosh(complex(-y, x))

def sin(z, /):
    x, y = _parts(z)
    s = sinh(complex(-y, x))
    return complex(s.imag, -s.real)

def tan(z, /):
    x, y = _parts(z)
    s = tanh(complex(-y, x))
    return complex(s.imag, -s.real)

def acos(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("acos", x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        re = math.atan2(abs(y), x)
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(re, -math.copysign(size, y))
    s1 = sqrt(complex(1.0 - x, -y))
    s2 = sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))

def acosh(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("acosh", x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, math.atan2(y, x))
    s1 = sqrt(complex(x - 1.0, y))
    s2 = sqrt(complex(x + 1.0, y))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))

def asinh(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("asinh", x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(math.copysign(size, x), math.atan2(y, abs(x)))
    s1 = sqrt(complex(1.0 + y, -x))
    s2 = sqrt(complex(1.0 - y, x))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))

def asin(z, /):
    x, y = _parts(z)
    s = asinh(complex(-y, x))
    return complex(s.imag, -s.real)

def atanh(z, /):
    x, y = _parts(z)
    if _is_special(x, y):
        return _special("atanh", x, y)
    if x < 0.0 or x == 0.0 and math.copysign(1.0, x) < 0.0:
        r = atanh(complex(-x, -y))
        return complex(-r.real, -r.imag)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -math.copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _SQRT_MIN:
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0))),
                       math.copysign(math.atan2(2.0, -ay) / 2, y))
    re = math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0
    return complex(re, -math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)

def atan(z, /):
    x, y = _parts(z)
    s = atanh(complex(-y, x))
    return complex(s.imag, -s.real)
`;
