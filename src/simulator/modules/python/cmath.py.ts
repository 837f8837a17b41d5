/** The module cmath (Modules/cmathmodule.c) for finite arguments; what it makes of infinities it refuses. */
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

def _finite(z, name):
    x, y = _parts(z)
    if not (math.isfinite(x) and math.isfinite(y)):
        _special(name)
    return x, y

def isfinite(z, /):
    x, y = _parts(z)
    return math.isfinite(x) and math.isfinite(y)

def isinf(z, /):
    x, y = _parts(z)
    return math.isinf(x) or math.isinf(y)

def isnan(z, /):
    x, y = _parts(z)
    return math.isnan(x) or math.isnan(y)

def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = complex(*_parts(a)), complex(*_parts(b))
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol

def phase(z, /):
    x, y = _parts(z)
    return math.atan2(y, x)

def polar(z, /):
    x, y = _parts(z)
    return math.hypot(x, y), math.atan2(y, x)

def rect(r, phi, /):
    r, phi = math.ldexp(r, 0), math.ldexp(phi, 0)
    if not math.isfinite(r) or not math.isfinite(phi):
        _special("rect")
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))

def sqrt(z, /):
    x, y = _finite(z, "sqrt")
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
    x, y = _finite(z, "exp")
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

def log(z, base=None, /):
    r = _log(*_finite(z, "log"))
    if base is None:
        return r
    b = _log(*_finite(base, "log"))
    if b == 0:
        raise ValueError("math domain error")
    return r / b

def log10(z, /):
    r = _log(*_finite(z, "log10"))
    return complex(r.real / _LN10, r.imag / _LN10)

def _checked(re, im):
    if math.isinf(re) or math.isinf(im):
        raise OverflowError("math range error")
    return complex(re, im)

def cosh(z, /):
    x, y = _finite(z, "cosh")
    if abs(x) > _LOG_LARGE:
        shifted = x - math.copysign(1.0, x)
        return _checked(math.cos(y) * math.cosh(shifted) * e, math.sin(y) * math.sinh(shifted) * e)
    return _checked(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))

def sinh(z, /):
    x, y = _finite(z, "sinh")
    if abs(x) > _LOG_LARGE:
        shifted = x - math.copysign(1.0, x)
        return _checked(math.cos(y) * math.sinh(shifted) * e, math.sin(y) * math.cosh(shifted) * e)
    return _checked(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))

def tanh(z, /):
    x, y = _finite(z, "tanh")
    if abs(x) > _LOG_LARGE:
        return complex(math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx)

def cos(z, /):
    x, y = _finite(z, "cos")
    return cosh(complex(-y, x))

def sin(z, /):
    x, y = _finite(z, "sin")
    s = sinh(complex(-y, x))
    return complex(s.imag, -s.real)

def tan(z, /):
    x, y = _finite(z, "tan")
    s = tanh(complex(-y, x))
    return complex(s.imag, -s.real)

def acos(z, /):
    x, y = _finite(z, "acos")
    if abs(x) > _LARGE or abs(y) > _LARGE:
        re = math.atan2(abs(y), x)
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(re, -math.copysign(size, y))
    s1 = sqrt(complex(1.0 - x, -y))
    s2 = sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))

def acosh(z, /):
    x, y = _finite(z, "acosh")
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, math.atan2(y, x))
    s1 = sqrt(complex(x - 1.0, y))
    s2 = sqrt(complex(x + 1.0, y))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))

def asinh(z, /):
    x, y = _finite(z, "asinh")
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(math.copysign(size, x), math.atan2(y, abs(x)))
    s1 = sqrt(complex(1.0 + y, -x))
    s2 = sqrt(complex(1.0 - y, x))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))

def asin(z, /):
    x, y = _finite(z, "asin")
    s = asinh(complex(-y, x))
    return complex(s.imag, -s.real)

def atanh(z, /):
    x, y = _finite(z, "atanh")
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
    x, y = _finite(z, "atan")
    s = atanh(complex(-y, x))
    return complex(s.imag, -s.real)
`;
