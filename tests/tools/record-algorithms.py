"""Records what CPython 3.13 says for tests/unit/algorithms: one JSON file an area, beside its test.

    python3.13 tests/tools/record-algorithms.py [area …]

Every recorder below is `record_<area>` and returns plain data. Floats are written as `float.hex()` or by
repr inside strings, big ints as strings, text as JSON; the random choices come from fixed seeds.
"""

import json
import math
import operator
import os
import random
import subprocess
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "unit" / "algorithms"


def outcome(function, *args):
    """The repr of a call's result, or its exception as 'Type: text'."""
    try:
        return repr(function(*args))
    except Exception as error:
        return f"!{type(error).__name__}: {error}"


def random_text(rng, top, length):
    out = []
    while len(out) < length:
        c = rng.randrange(1, top)
        if not 0xD800 <= c < 0xE000:
            out.append(chr(c))
    return "".join(out)


def record_hash():
    rng = random.Random(13)
    texts = ["", "a", "abc", "é", "ÿ", "€", "😀", "a😀b", "\ud800", "\0", "a\0"]
    for top in (128, 256, 0x10000, 0x110000):
        texts += [random_text(rng, top, n) for n in range(1, 41)]
    floats = [0.5, -0.5, 0.1, 1e300, -1e300, 5e-324, 2.0**61, 2.0**61 - 2.0**9, float("inf"), -float("inf")]
    floats += [-1.0, -2.0, 1.5, 2.0**-1022, 2.0**-61, -(2.0**-61)]
    floats += [rng.uniform(-1, 1) * 2.0 ** rng.randrange(-1060, 1000) for _ in range(300)]
    ints = [0, -1, -2, 2**53, 2**61 - 1, 2**61, -(2**61) + 1, -(2**61), 2**62, 2**64, 10**40, -(10**40)]
    ints += [rng.randrange(-(2**k), 2**k) for k in range(50, 250)]
    tuples = [(), (1,), (1, 2), (0,), (-1,), (1, (2, 3)), ("a", 1.5), tuple(range(30))]
    tuples += [tuple(rng.randrange(-(2**70), 2**70) for _ in range(n)) for n in range(1, 20)]
    return {
        "seeds": {str(seed): seeded_hashes(seed) for seed in (0, 1, 42, 4294967295)},
        "str": [[t, str(hash(t))] for t in texts],
        "bytes": [[list(b), str(hash(b))] for b in (rng.randbytes(n) for n in range(0, 40))],
        "float": [[x.hex(), str(hash(x))] for x in floats],
        "int": [[str(i), str(hash(i))] for i in ints],
        "complex": [[z.real.hex(), z.imag.hex(), str(hash(z))] for z in (complex(rng.uniform(-9, 9), rng.choice([0.0, -1.0, rng.random()])) for _ in range(60))],
        "tuple": [[[str(hash(x)) for x in t], str(hash(t))] for t in tuples],
        "slice": [[[str(hash(x)) for x in t], str(hash(slice(*t)))] for t in ((1, 2, 3), (0, -1, 2), (10**30, 5, -7))],
        "frozenset": [[[str(hash(x)) for x in s], str(hash(s))] for s in map(frozenset, [*tuples, "hello", "a"])],
    }


def seeded_hashes(seed):
    code = "print(*(hash(t) for t in ('abc', 'x' * 20, b'bytes')))"
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return run.stdout.split()


INT_OPERATIONS = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "floordiv": operator.floordiv,
    "mod": operator.mod,
    "divmod": divmod,
    "truediv": operator.truediv,
    "and": operator.and_,
    "or": operator.or_,
    "xor": operator.xor,
    "gcd": math.gcd,
    "lt": operator.lt,
    "eq": operator.eq,
}


def random_int(rng):
    """Small, around the limits of 32, 53 and 64 bits, and large; of both signs."""
    kind = rng.randrange(5)
    if kind == 0:
        n = rng.randrange(0, 300)
    elif kind == 1:
        n = 2 ** rng.choice([29, 30, 31, 32, 52, 53, 54, 60, 62, 63, 64]) + rng.randrange(-2, 3)
    else:
        n = rng.getrandbits(rng.randrange(1, [54, 70, 400][kind - 2]))
    return n if rng.random() < 0.5 else -n


def record_ints():
    rng = random.Random(30)
    binary = []
    for i in range(600):
        a, b = random_int(rng), random_int(rng)
        if i % 10 == 0:
            b = 0
        if i % 7 == 0:
            a = b * random_int(rng) + rng.randrange(-1, 2)
        name = list(INT_OPERATIONS)[i % len(INT_OPERATIONS)]
        binary.append([name, str(a), str(b), outcome(INT_OPERATIONS[name], a, b)])
    near = []
    for _ in range(150):
        # Quotients that lie on or beside the middle between two floats.
        m = rng.getrandbits(53) | 1 << 52
        d = rng.getrandbits(rng.randrange(1, 200)) | 1
        shift = rng.choice([1, 2, 3, 60, 900, 970])
        n = (2 * m + 1) * d * 2**shift + rng.choice([-1, 0, 0, 1])
        k = rng.choice([0, 0, 0, 0, 0, 500, 1000, 2010, 2030, 2060])
        near.append(["truediv", str(n), str(d << k), outcome(operator.truediv, n, d << k)])
    # Around the smallest subnormal and the largest float.
    for n, k in ((1, 1074), (1, 1075), (3, 1075), (3, 1076), (1, 1076), (5, 1076), (2**53 - 1, 1075), (2**53 + 1, 1074)):
        for e in (-1, 0, 1):
            big = 10**30
            near.append(["truediv", str(n * big + e), str(big << k), outcome(operator.truediv, n * big + e, big << k)])
    for n in (2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1024 - 2**971, 2**1024):
        near.append(["truediv", str(n * 3), "3", outcome(operator.truediv, n * 3, 3)])
        near.append(["float", str(n), "0", outcome(float, n)])
    for _ in range(100):
        n = (rng.getrandbits(54) << rng.randrange(0, 300)) + rng.randrange(-1, 2)
        near.append(["float", str(n), "0", outcome(float, n)])
    powers = []
    for _ in range(80):
        a, e = random_int(rng) >> rng.randrange(0, 60), rng.randrange(0, 40)
        powers.append(["pow", str(a), str(e), outcome(pow, a, e)])
    for a in (-3, -1, 0, 1, 2, 7, 94906265, 94906267, 3037000499):
        for e in (0, 1, 2, 3, 33, 34, 52, 53, 54):
            powers.append(["pow", str(a), str(e), outcome(pow, a, e)])
    for a in (0, 1, -1):
        for e in (2**64, 2**64 + 1):
            powers.append(["pow", str(a), str(e), outcome(pow, a, e)])
    for _ in range(150):
        a, e, m = random_int(rng), random_int(rng), random_int(rng) if rng.random() < 0.95 else 0
        powers.append(["powmod", str(a), str(e), str(m), outcome(pow, a, e, m)])
    shifts = []
    for _ in range(150):
        a, n = random_int(rng), rng.choice([0, 1, 5, 29, 30, 31, 32, 33, 52, 53, 54, 55, 64, 100, 300, -1])
        shifts.append(["lshift", str(a), str(n), outcome(operator.lshift, a, n)])
        shifts.append(["rshift", str(a), str(n), outcome(operator.rshift, a, n)])
        shifts.append(["round", str(a), str(-(n % 13)), outcome(round, a, -(n % 13))])
    for n in (2**70, 2**62):
        for a in (0, 5, -5, 2**80, -(2**80)):
            shifts.append(["rshift", str(a), str(n), outcome(operator.rshift, a, n)])
            if a == 0 or n == 2**70:
                shifts.append(["lshift", str(a), str(n), outcome(operator.lshift, a, n)])
    for a in (5, 15, 25, 50, 150, 250, -5, -15, -25, 10**20 + 5 * 10**18, 15 * 10**30, 25 * 10**30):
        for n in (0, 1, -1, -2, -19, -20, -31, -32, -500):
            shifts.append(["round", str(a), str(n), outcome(round, a, n)])
    unary = []
    for _ in range(120):
        a = random_int(rng)
        unary.append([str(a), [str(-a), str(abs(a)), str(~a), str(a.bit_length()), str(a.bit_count()), str((a.__sizeof__() - 24) // 4), str(math.isqrt(abs(a))), bin(a), oct(a), hex(a), format(a, "b"), format(a, "x")]])
    data = []
    for _ in range(150):
        a, n, order, signed = random_int(rng), rng.randrange(0, 12), rng.choice(["little", "big"]), rng.random() < 0.5
        data.append([str(a), n, order, signed, outcome(lambda: list(a.to_bytes(n, order, signed=signed)))])
        raw = rng.randbytes(n)
        data.append([list(raw), order, signed, str(int.from_bytes(raw, order, signed=signed))])
    for a, n in ((-1, 0), (0, 0), (1, 0), (127, 1), (128, 1), (-128, 1), (-129, 1), (255, 1), (256, 1)):
        for signed in (False, True):
            data.append([str(a), n, "big", signed, outcome(lambda: list(a.to_bytes(n, "big", signed=signed)))])
    floats = [[x.hex(), str(int(x))] for x in (rng.uniform(-1, 1) * 2.0 ** rng.randrange(0, 200) for _ in range(100))]
    compare = []
    for _ in range(300):
        x = rng.choice([-1, 1]) * rng.random() * 2.0 ** rng.randrange(0, 80)
        a = int(x) + rng.choice([-1, 0, 0, 1])
        compare.append([str(a), x.hex(), [a < x, a == x, a > x]])
    return {"binary": binary, "near": near, "powers": powers, "shifts": shifts, "unary": unary, "bytes": data, "floats": floats, "compare": compare, "text": int_texts(rng)}


def int_texts(rng):
    texts = ["", " ", "0", "-0", "+1", "--1", "- 1", "1_000", "1__0", "_1", "1_", "0x1f", "0X_1F", "0x", "0x_", "0o17", "0b101", "0b2", "017", "00", "0_0", "0_7", "b1", "0b1", "zz", "ZZ", "\t1\n", "\x1f1", "\u06611", "\u00a01\u2003", "\x1f\u0661", "1\u00e9", "\U0001d7ce1", "1\0", "12 3", "1.0", "1e5", "\uff11_\uff12", "9" * 30, "-" + "7" * 50, "1" * 700, "f" * 40, "z" * 30, "0" * 60 + "1"]
    rows = []
    for text in texts:
        for base in (10, 0, 16, 2, 8, 36, 11, 32):
            rows.append([text, base, outcome(int, text, base)])
    alphabet = "0123456789_abfxo+- z"
    for _ in range(400):
        text = "".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 7)))
        base = rng.choice([0, 2, 8, 10, 16, 36])
        rows.append([text, base, outcome(int, text, base)])
    for base in (-1, 1, 37):
        rows.append(["1", base, outcome(int, "1", base)])
    for text in ("1" * 4300, "0" * 4301):
        rows.append([text, 10, outcome(int, text, 10)])
    rows.append(["f" * 5000, 16, "!" + str(int("f" * 5000, 16) % 1000003)])
    return rows


SPECIAL_FLOATS = [0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]
SPECIAL_FLOATS += [1e16, 1e22, 9.999999999999999e22, 1e23, 0.5, 1.5, 2.5, 1e-4, 1e-5, 123456.0, 999999.5, 9.995, 0.045]


def random_float(rng):
    kind = rng.randrange(6)
    if kind == 0:
        return rng.uniform(-10, 10)
    if kind == 1:
        return rng.randrange(-1000, 1000) / rng.choice([1, 2, 4, 8, 10, 100])
    if kind == 2:
        return math.ldexp(rng.uniform(-1, 1), rng.randrange(-1074, 1024))
    if kind == 3:
        return float(rng.randrange(-(10**18), 10**18))
    if kind == 4:
        return rng.choice(SPECIAL_FLOATS)
    return rng.randrange(1, 10 ** rng.randrange(1, 18)) * 10.0 ** rng.randrange(-30, 30)


def hexed(value):
    """A float in hex, anything else (or the exception) as outcome() shows it."""
    if isinstance(value, float):
        return value.hex()
    if isinstance(value, tuple):
        return "(" + ", ".join(hexed(v) for v in value) + ")"
    return str(value)


def hexed_outcome(function, *args):
    try:
        return hexed(function(*args))
    except Exception as error:
        return f"!{type(error).__name__}: {error}"


def record_floats():
    rng = random.Random(754)
    formats = []
    for i in range(400):
        x = SPECIAL_FLOATS[i] if i < len(SPECIAL_FLOATS) else random_float(rng)
        code, precision, alternate = rng.choice("eEfFgG%"), rng.choice([0, 1, 2, 3, 6, 10, 15, 16, 17, 20, 40]), rng.random() < 0.3
        sharp = "#" if alternate else ""
        formats.append([x.hex(), repr(x), code, precision, alternate, format(x, f"{sharp}.{precision}{code}"), format(x, sharp), format(x, f"{sharp}.{precision}")])
    for code in "efg":
        for x in (0.1, 1 / 3, 5e-324, 1.7976931348623157e308):
            formats.append([x.hex(), repr(x), code, 400, False, format(x, f".400{code}"), repr(x), format(x, ".400")])
    operations = {
        "round": lambda x, y, n: round(x, n),
        "roundToInt": lambda x, y, n: round(x),
        "trunc": lambda x, y, n: int(x),
        "floor": lambda x, y, n: math.floor(x),
        "ceil": lambda x, y, n: math.ceil(x),
        "floordiv": lambda x, y, n: x // y,
        "mod": lambda x, y, n: x % y,
        "divmod": lambda x, y, n: divmod(x, y),
        "truediv": lambda x, y, n: x / y,
        "ratio": lambda x, y, n: x.as_integer_ratio(),
    }
    arithmetic = []
    for _ in range(250):
        x, y, n = random_float(rng), random_float(rng), rng.randrange(-20, 25)
        arithmetic.append([x.hex(), y.hex(), n, [hexed_outcome(f, x, y, n) for f in operations.values()]])
    for n in (-400, -309, -308, -307, 307, 308, 322, 323, 324, 400):
        for x in (1.5, 1.7e308, 5e-324, 2.5e-323):
            arithmetic.append([x.hex(), (0.0).hex(), n, [hexed_outcome(f, x, 0.0, n) for f in operations.values()]])
    powers = []
    for _ in range(500):
        x, y = rng.choice([random_float(rng), rng.uniform(0, 30), rng.randrange(-20, 20) / 2]), rng.choice([rng.uniform(-20, 20), float(rng.randrange(-40, 40)), rng.randrange(-8, 8) / 2])
        powers.append([x.hex(), y.hex(), hexed_outcome(pow, x, y) if not (math.isfinite(x) and x < 0 and y % 1 != 0) else "complex"])
    for x in SPECIAL_FLOATS + [-1.0, 1.0, -0.5, 3.0]:
        for y in SPECIAL_FLOATS + [-1.0, 1.0, 3.0, -3.0, -0.5]:
            if not (math.isfinite(x) and x < 0 and math.isfinite(y) and y % 1 != 0):
                powers.append([x.hex(), y.hex(), hexed_outcome(pow, x, y)])
    texts = ["", ".", "1", "+1.", "-.5", "1e5", "1e", "1E+05", "inf", "+Infinity", "-iNf", "infinit", "nan", "-NaN", " 1.5\n", "1_0.5_0e1_0", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "1_e5", "in_f", "0x1", "\u0661.\u0665", "1\u00a0", "\u20031", "1 2", "1\0", "1e400", "-1e-400", "0.1" + "0" * 400 + "1", "9007199254740993", "2.2250738585072011e-308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "\x1f1"]
    for _ in range(150):
        texts.append("".join(rng.choice("0123456789.e+-_ ") for _ in range(rng.randrange(1, 8))))
    complexes = ["1+2j", "1+2", "(1+2j)", "j", "-j", "+J", "1e5-infj", "nan+nanj", "1 + 2j", " ( 1+2j ) ", "1_0+2_0j", "", "x", "1j2", "(1", "1)", "()", "(j)", "1+j", "1-J", "1.5e3j", "--j", "1+-2j", "inf", "infj", "1_+2j", "x_", " 1__2", "\u0661+\u0662j", "((1))", "1++2j", "1+2jj", "1e+5j"]
    hexes = ["0x1p2000", "zz", "0x1.8p1 ", "inf", "-nan", "+INFINITY", "1.", ".", "0x", "0x1p", "0x1p99999999999999999999", "0x0p99999999999999999999", "0x.8", "-0x.8p-1", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p-99999999999", "0x1.fffffffffffffp1023", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "\t0X1P+3\n", "1p", "p1", "0x1 p1", "1.2.3", "0x" + "f" * 300, "0x0." + "0" * 300 + "1", "abc", "0xp1", "in", "", " "]
    return {
        "names": list(operations),
        "formats": formats,
        "arithmetic": arithmetic,
        "powers": powers,
        "texts": [[t, hexed_outcome(float, t)] for t in texts],
        "complexes": [[t, hexed_outcome(lambda: (lambda z: (z.real, z.imag))(complex(t)))] for t in complexes],
        "complexReprs": [[z.real.hex(), z.imag.hex(), repr(z)] for z in (complex(a, b) for a in (0.0, -0.0, 1.5, 1e16, math.nan, -math.inf) for b in (0.0, -0.0, 1.0, -2.5, 1e-7, math.nan, -math.nan, math.inf))],
        "fromhex": [[t, hexed_outcome(float.fromhex, t)] for t in hexes],
        "negativeZero": [[x.hex(), spec, format(x, spec)] for x in (-0.0, -0.04, -0.05, -0.051, -1e-9, -2.0, -math.inf) for spec in ("z.1f", "z.0f", "z.3e", "z.1g", "z.0%", "z")],
        "sums": [[[x.hex() for x in xs], hexed(sum(xs)) if xs else "0"] for xs in ([random_float(rng) for _ in range(rng.randrange(1, 8))] for _ in range(80))] + [[[(0.1).hex()] * 10, sum([0.1] * 10).hex()]],
    }


UNARY_MATH = {
    "sin": (-10, 10), "cos": (-10, 10), "tan": (-10, 10), "exp": (-20, 20), "exp2": (-20, 20), "expm1": (-2, 5),
    "log": (0.001, 10), "log2": (0.001, 10), "log10": (0.001, 10), "log1p": (-0.9, 5), "asin": (-1, 1), "acos": (-1, 1),
    "atan": (-10, 10), "sinh": (-5, 5), "cosh": (-5, 5), "tanh": (-5, 5), "asinh": (-10, 10), "acosh": (1, 10),
    "atanh": (-0.99, 0.99), "cbrt": (-100, 100), "erf": (-3, 3), "erfc": (-3, 6), "gamma": (-10, 30), "lgamma": (-10, 60),
    "sqrt": (0, 100), "degrees": (-10, 10), "radians": (-400, 400), "fabs": (-5, 5),
}


def record_math():
    rng = random.Random(3141)
    special = SPECIAL_FLOATS + [1.0, -1.0, 2.0, 3.0, -3.0, 10.0, 100.0, 1000.0, -1000.0, 700.0, 710.0, -745.0, -746.0, 171.0, 172.0, 1e-10, -1e-300, 4.0, 8.0, 27.0, 1e15]
    unary = {}
    for name, (low, high) in UNARY_MATH.items():
        function = getattr(math, name)
        xs = [rng.uniform(low, high) for _ in range(60)]
        unary[name] = [[x.hex(), hexed_outcome(function, x)] for x in xs + special]
    binary = {}
    for name in ("pow", "atan2", "fmod", "remainder", "nextafter", "hypot"):
        function = getattr(math, name)
        pairs = [(random_float(rng), random_float(rng)) for _ in range(80)]
        pairs += [(x, y) for x in SPECIAL_FLOATS[:6] + [1.0, -1.0, 2.0, -0.5] for y in SPECIAL_FLOATS[:6] + [1.0, -1.0, 3.0, 0.5]]
        binary[name] = [[x.hex(), y.hex(), hexed_outcome(function, x, y)] for x, y in pairs]
    one = {}
    for name in ("ulp", "frexp", "modf"):
        function = getattr(math, name)
        one[name] = [[x.hex(), hexed_outcome(function, x)] for x in SPECIAL_FLOATS + [random_float(rng) for _ in range(40)]]
    exact = [[x.hex(), y.hex(), z.hex(), hexed_outcome(math.fma, x, y, z)] for x, y, z in ((random_float(rng), random_float(rng), random_float(rng)) for _ in range(300))]
    exact += [[x.hex(), y.hex(), (-x * y).hex(), hexed_outcome(math.fma, x, y, -x * y)] for x, y in ((rng.random(), rng.random()) for _ in range(40))]
    for x in (0.0, -0.0, 1.0, math.inf, math.nan):
        for y in (0.0, -1.0, -math.inf):
            for z in (0.0, -0.0, 1.0, math.inf, -math.inf):
                exact.append([x.hex(), y.hex(), z.hex(), hexed_outcome(math.fma, x, y, z)])
    vectors = [[random_float(rng) if rng.random() < 0.3 else rng.uniform(-1, 1) * 10.0 ** rng.randrange(0, 20) for _ in range(rng.randrange(0, 9))] for _ in range(120)]
    vectors += [[1e308, 1e308], [math.inf, -math.inf], [math.inf, math.nan], [1e16, 1.0, 1e-16], [0.1] * 10, [1e308, 1e308, -1e308], [-0.0]]
    integers = {
        "factorial": [[str(n), outcome(math.factorial, n)] for n in (-1, 0, 1, 5, 20, 21, 100, 10**20)],
        "comb": [[str(n), str(k), outcome(math.comb, n, k)] for n, k in ((5, 2), (5, 6), (-1, 2), (3, -1), (100, 50), (2**70, 3), (10, 2**70), (0, 0), (60, 30))],
        "perm": [[str(n), str(k), outcome(math.perm, n, k)] for n, k in ((5, 2), (5, 6), (-1, 2), (3, -1), (100, 50), (2**70, 3), (10, 2**70), (0, 0))],
        "gcd": [[[str(n) for n in ns], str(math.gcd(*ns)), str(math.lcm(*ns))] for ns in ((), (4, 6), (0, 0), (0, 5), (-4, 6, 10), (2**70, 6**40), (2**53, 3**33), (7,))],
        "isqrt": [[str(n), outcome(math.isqrt, n)] for n in (-1, 0, 1, 2, 3, 4, 99, 2**53 - 1, 2**53, 2**64 - 1, (10**20) ** 2, (10**20) ** 2 - 1)],
        "log": [[str(n), [hexed_outcome(f, n) for f in (math.log, math.log2, math.log10)]] for n in (-5, 0, 1, 2, 10, 1000, 2**64, 2**1024, 10**400, 2**5000 + 1, 3**2000)],
        "ldexp": [[x.hex(), str(n), hexed_outcome(math.ldexp, x, n)] for x in (0.0, -0.0, 1.0, 0.75, -5e-324, math.inf, 1.1, 1.7e308) for n in (0, 1, -1, 1023, 1024, -1074, -1075, 2000, -2000, 10**20, -(10**20))],
    }
    steps = [[x.hex(), y.hex(), str(n), math.nextafter(x, y, steps=n).hex()] for x, y, n in ((1.0, 2.0, 3), (1.0, 1.0, 5), (5e-324, -1.0, 2), (0.0, 1.0, 10), (1.0, 2.0, 2**60), (1.0, math.inf, 2**64), (-1.0, 1.0, 0), (math.nan, 1.0, 3))]
    return {"unary": unary, "binary": binary, "one": one, "fma": exact, "fsum": [[[x.hex() for x in v], hexed_outcome(math.fsum, v), hexed_outcome(math.hypot, *v), hexed_outcome(math.sumprod, v, v[::-1])] for v in vectors], "integers": integers, "steps": steps}


class Shown:
    def __repr__(self):
        return f"<{type(self).__name__}>"


class HasIndex(Shown):
    def __index__(self):
        return 7


class HasInt(Shown):
    def __int__(self):
        return 7


class HasFloat(Shown):
    def __float__(self):
        return 1.5


FORMAT_SPECS = """+s| s|z|#|=5|05|05s|,|_|d|.|5.1|\x01|é|.2d|zd|+c|#c|,_d|_,d|,x|,,|_x|,n|_n|,c|,b|s|n|x>05|.2f|>20,.1f
e|+| .3|5é|ab|5|١٠|99999999999999999999|.99999999999999999999|>>5|é>5|😀^9|😀^9.1|012,|08,|09,|#08_x|#020_b|010|010,|010,.2f|015,.2f
<015,.2f|*=15,.2f|_g|#,.3g|,f|f|%|X|#X|#o|#010b|=+10|^+10|c|*^5c|05c|<05c|,.2f|0>5|<05|^05|\u200b|\x7f|10 d| |z.f|.f|0|00005|x<05
-#z0|#-|_%|,%|_s|,s|N|F|\t|z.1f|z.0f|.0f|#.0f|.3|#.3|10.3e|010.3|+010.3G|.0%|.1%|+.2%|-|<10|^10|>10|=10|^011|,d|_d|_b|_o|_X|#_x
0=10|0=+10,|_>012_d|06,|07,|08_|.2147483648f|1_0|1,000|5.|{}|$^6|+ 5|--5|+-5|<|=|^|>|<<|a<|a|%%|.5s|10.2s|g|G|E|.10g|.17g""".replace(
    "\n", "|"
).split("|")


def record_format():
    values = [0, 1, -1, 65, 1234, -1234, 123456, 1234567, 0x12345678, 2**70, -(10**30), 1114112, 8364, True]
    values += [0.0, -0.0, 1.5, -1234.5678, 1e15, 1e20, 1e-7, 123456789.125, math.nan, math.inf, -math.inf, -0.04, 0.5, 1e300]
    values += [1 + 2j, 0j, complex(0, -0.0), complex(-0.0, 2), complex(-1234.5, 1e20), complex(math.nan, -math.inf)]
    values += ["", "a", "abc", "😀é", "hello world"]
    rng = random.Random(99)
    rows = []
    pairs = [(v, s) for v in values for s in FORMAT_SPECS if s]
    for value, spec in rng.sample(pairs, 1500):
        rows.append([*encoded(value), spec, outcome(format, value, spec)])
    for _ in range(700):
        value = rng.choice([random_int(rng) >> rng.randrange(0, 300), random_float(rng), rng.choice(values)])
        if isinstance(value, str):
            continue
        spec = rng.choice(["", "", "*<", "0>", "^", "=", "x="]) + rng.choice(["", "", "+", " ", "-"]) + rng.choice(["", "", "", "z"]) + rng.choice(["", "", "#"]) + rng.choice(["", "0"]) + rng.choice(["", str(rng.randrange(1, 25))]) + rng.choice(["", "", ",", "_"]) + rng.choice(["", "", f".{rng.randrange(0, 12)}"]) + rng.choice(["", *"bcdeEfFgGnosxX%"])
        if spec:
            rows.append([*encoded(value), spec, outcome(format, value, spec)])
    return {"rows": rows}


def encoded(value):
    if isinstance(value, complex):
        return ["complex", [value.real.hex(), value.imag.hex()]]
    if isinstance(value, float):
        return ["float", value.hex()]
    if isinstance(value, int):
        return ["bool" if isinstance(value, bool) else "int", str(int(value))]
    return ["str", value]


def record_printf():
    fixed = ["%d", "%x", "%c", "%e", "%s", "%r", "%a", "%", "%5", "%(a", "%(a)s", "%(a(b)c)s", "%z", "%é", "%\x01", "abc%5.2z", "😀%z", "%*d", "%.*f", "%-*d|", "%99999999999999999999d", "%.99999999999999999999d", "%ld %hd %Ld", "%lld", "%%", "%5%", "%-5%|", "a", "", "%d %d", "%(a)*d", "%(a)d %d", "%s %(a)s", "%(a)%", "%.2s|%5s", "%05s|", "%-5s|", "%.-5d", "%(a)s %(b)s", "%0-5d|", "%.", "%.5", "%h", "%b", "%u", "%i", "%.d", "%5.d|", "%()s", "% +d", "%+ x", "100%", "%s%%%s"]
    arguments = ["1", "'a'", "'ab'", "1.5", "None", "()", "(1,)", "(5, 1)", "(1, 2, 3)", "('a', 1)", "(-5, 1)", "(2, 2.71)", "(-2, 2.71)", "{}", "{'a': 1}", "{'a': 1, 'b': 2}", "{'a(b)c': 3}", "{'': 0}", "[1]", "((1, 2),)", "True", "-7", "2**70", "-(2**70)", "1114112", "-1", "1j", "HasIndex()", "HasInt()", "HasFloat()", "math.nan", "math.inf", "'😀'", "1e300", "(2**70, 1)", "(True, 1)"]
    rows = []
    for form in fixed:
        for argument in arguments:
            rows.append(["str", form, argument, outcome(operator.mod, form, eval(argument))])
    rng = random.Random(5)
    for _ in range(500):
        form = "%" + "".join(rng.choice(["", "", "-", "+", " ", "#", "0"]) for _ in range(3)) + rng.choice(["", str(rng.randrange(1, 15))]) + rng.choice(["", "", f".{rng.randrange(0, 9)}"]) + rng.choice("diuoxXeEfFgGcsra") + "|"
        argument = rng.choice(["0", "3", "-3", "255", "-255", "2**70", "2.5", "-3.14159", "1e10", "1e-5", "math.inf", "-math.inf", "'ab'", "'x'"])
        rows.append(["str", form, argument, outcome(operator.mod, form, eval(argument))])
    fixed_bytes = [b"%d", b"%s", b"%b", b"%a", b"%r", b"%c", b"%5.1f|", b"%z", b"a", b"%d %d", b"%(a)s", b"%(a", b"%", b"%5%", b"%*d", b"%x", b"%f", b"%-5s|", b"%5s|", b"%.1s", b"%05s", b"%\xff", b"%\x01", b"%#x", b"%#08x", b"%.5d", b"%08.5d", b"%i", b"%99999999999999999999d", b"%%", b"\xe9%s\xff"]
    byte_arguments = ["1", "'a'", "b'a'", "b'ab'", "1.5", "256", "-1", "-3", "65", "()", "(5, 1)", "('a', 1)", "{b'a': b'1'}", "{}", "None", "bytearray(b'xy')", "'é'", "b'\\xe9\\xff'", "255", "math.nan"]
    for form in fixed_bytes:
        for argument in byte_arguments:
            rows.append(["bytes", form.decode("latin-1"), argument, outcome(operator.mod, form, eval(argument))])
    return {"rows": rows}


def codec_outcome(function, *args):
    """The result; or the exception's type, text and fields."""
    try:
        result = function(*args)
        return list(result) if isinstance(result, bytes) else result
    except UnicodeError as error:
        return {"error": type(error).__name__, "text": str(error), "fields": [error.encoding, error.start, error.end, error.reason]}
    except Exception as error:
        return {"error": type(error).__name__, "text": str(error)}


HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "foo"]


def record_codecs():
    rng = random.Random(8)
    encodings = ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "ascii", "utf-8-sig"]
    texts = ["", "a", "aé", "é", "éèb", "€€", "😀", "a😀b", "\ud800", "\udcff", "\udc80é", "a\udcffb", "\udcff\ud800", "\ud800x", "\udc41", "\udfff\udcfe", "\ufeff", "\0\x7f\x80\xff\u0100\uffff\U0010ffff"]
    rows = [[t, e, h, codec_outcome(t.encode, e, h)] for t in texts for e in encodings for h in HANDLERS]
    parts = [b"\xff", b"\xfe", b"\xc3", b"\xa9", b"\xe2\x82\xac", b"\xe2\x82", b"\xe2", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x9f", b"\xf0", b"\xf4\x90", b"\xe0\x80", b"\xc0\x80", b"\xf5", b"a", b"b", b"\x80", b"\xef\xbb\xbf", b"\xf0\x80", b"\xed\xb2\x80"]
    decodes = []
    for _ in range(500):
        raw = b"".join(rng.choice(parts) for _ in range(rng.randrange(0, 5)))
        handler = rng.choice(HANDLERS)
        decodes.append([list(raw), rng.choice(["utf-8", "utf-8", "utf-8", "ascii", "latin-1", "utf-8-sig"]), handler])
    wide = [b"\x00\xd8", b"\x00\xdc", b"a\x00", b"\x00a", b"\xff\xfe", b"\xfe\xff", b"\x00\x00", b"\x11\x00", b"\x01\x00", b"x", b"\xd8\x3d", b"\x3d\xd8", b"\x00\xde", b"\xde\x00"]
    for _ in range(500):
        raw = b"".join(rng.choice(wide) for _ in range(rng.randrange(0, 6)))
        decodes.append([list(raw), rng.choice(encodings[1:7]), rng.choice(HANDLERS)])
    for raw in (b"\xef\xbb\xbf\xff", b"\xef\xbb\xbfa\xc3", b"\xef\xbb\xbf\xef\xbb\xbfa"):
        decodes.append([list(raw), "utf-8-sig", "strict"])
    names = ["UTF8", "U8", "utf_8", "utf 8", "Utf--8", "UTF-16LE", "latin_1", "L1", "iso8859-1", "ISO_8859-1", "8859", "cp819", "646", "us-ascii", "ascii", "utf-32BE", "utf", "foo", "", "é", "a\0b", "rot13", "hex", "base64", "zip", "-utf-8-", "utf8 "]
    return {
        "encode": rows,
        "decode": [[raw, e, h, codec_outcome(bytes(raw).decode, e, h)] for raw, e, h in decodes],
        "names": [[n, codec_outcome("a".encode, n), codec_outcome(b"a".decode, n)] for n in names],
    }


def record_strescape():
    rng = random.Random(12)
    texts = ["", "a", "'", '"', "'\"", "a'b", "\\", "\n\t\r", "\0\x1f\x7f\x80\x9f\xa0\xad\xff", "é€😀", "\u200b\u2028\udfff\ud800", "\U000e0001\U0010ffff", "\u0378", "ʼ'", "tab\tquote'\"", "{}%"]
    for _ in range(200):
        texts.append("".join(rng.choice("ab'\"\\\n\x00\x7fé\u200b😀\ue000\u0301 ") for _ in range(rng.randrange(1, 8))))
    raws = [list(t.encode("latin-1", "replace")) for t in texts] + [list(range(256)), list(rng.randbytes(50))]
    bodies = ["", "abc", r"\n\t\\\'\"", r"\x41\u0042\U00000043", r"\101\7\18\377\400\777", r"\d\ \.", "\\\nx", r"\x4", r"\x", r"\xg1", r"\u12", r"\U0001", r"\U00110000", r"\N", r"\N{", r"\N{}", "\\", "a\\", r"\ud83d\ude00", r"é\xe9", r"\a\b\f\v\0", r"\8\9", r"\x41\q\w"]
    return {
        "str": [[t, repr(t), ascii(t)] for t in texts],
        "bytes": [[raw, repr(bytes(raw))] for raw in raws],
        "literals": [[body, literal_outcome('"""' + body + '"""')] for body in bodies],
        "byteLiterals": [[body, literal_outcome('b"""' + body + '"""')] for body in bodies if body.isascii()],
    }


def literal_outcome(source):
    """The literal's value with its first warning, or the error; a body that ends the text is a null."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            value = eval(source)
        except SyntaxError as error:
            return None if "unterminated" in error.msg else {"error": error.msg}
    value = list(value) if isinstance(value, bytes) else value
    return {"value": value, "warning": str(caught[0].message) if caught else None}


def record_fastsearch():
    rng = random.Random(21)
    rows = []

    def word(alphabet, most):
        return "".join(rng.choice(alphabet) for _ in range(rng.randrange(0, most + 1)))

    for _ in range(500):
        alphabet = rng.choice(["ab", "ab ", "a\n\r b", "a😀", "\u2028\x85\x1c\n\rx", " \t\u00a0\u3000x", "+-0a\t\n"])
        text, needle, new = word(alphabet, 9), word(alphabet, 2), word("xy😀", 2)
        i, j, limit, width = rng.randrange(-12, 13), rng.randrange(-12, 13), rng.randrange(-1, 4), rng.randrange(0, 14)
        result = {
            "find": [text.find(needle, i, j), text.rfind(needle, i, j), text.count(needle, i, j), text.find(needle), text.rfind(needle), text.count(needle)],
            "replace": [text.replace(needle, new), text.replace(needle, new, limit)],
            "whitespace": [text.split(None, limit), text.rsplit(None, limit)],
            "lines": [text.splitlines(), text.splitlines(True)],
            "strip": [text.strip(), text.lstrip(), text.rstrip(), text.strip(needle + "a")],
            "layout": [text.expandtabs(limit * 2), text.zfill(width), text.center(width, "*")],
        }
        if needle:
            result["split"] = [text.split(needle, limit), text.rsplit(needle, limit), text.split(needle)]
        rows.append([text, needle, new, [i, j, limit, width], result])
    return {"rows": rows}


class Attributes:
    def __init__(self, **values):
        self.__dict__.update(values)


def record_markup():
    formats = ["{", "}", "{{}}", "{{{}}}", "a{", "{}", "{1}", "{a}", "{}{0}", "{0}{}", "{:{}}", "{:{:{}}}", "{!r}", "{!x}", "{!}", "{!r", "{!", "{!rx}", "{!r:>5}", "{0.x[0]}", "{0.x[1][k]}", "{0.}", "{0[}", "{0[]}", "{0.x[1]k}", "{0[a}b]}", "{0[a:b]}", "{a{b}", "{0:{", "{0:", "{0:}", "{:}}", "{:}}}", "{ }", "{0 }", "{-1}", "{99999999999999999999}", "{0[99999999999999999999]}", "{١}", "{.x}", "{!\x01}", "{!é}", "x}y", "{0!s:{1}}", "{}}", "{!r:}", "{:{}{}}", "{0:{0}}", "}{", "{]}", "{0]}", "{[}", "{!r!s}", "{!s }", "{!}x", "text only", "", "é{}é", "{:>{w}}", "{a}{w:3}{}", "{{}", "{}{{", "{:{{}}}", "{0:x}}{", "{!s:}}", "{:.{}}", "{:d}{1", "{0!r:{w}}{1}"]
    arguments = {
        "none": ((), {}),
        "one": ((1,), {}),
        "two": ((1, 5), {}),
        "text": (("a", ">4"), {"w": 3, "a": "A"}),
        "object": ((Attributes(x=[1, {"k": 2}]),), {}),
        "keys": (({"a}b": 3, "a:b": 4},), {}),
        "digits": ((0, 1, 2), {"w": 5}),
    }
    rows = []
    for form in formats:
        for name, (args, kwargs) in arguments.items():
            result = outcome(lambda: form.format(*args, **kwargs))
            if "Attributes" not in result and not result.startswith(("!AttributeError", "!TypeError")):
                rows.append([form, name, result])
    return {"rows": rows}


def main(areas):
    assert sys.version_info[:2] == (3, 13), sys.version
    if os.environ.get("PYTHONHASHSEED") != "0":
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        os.execve(sys.executable, [sys.executable, *sys.argv], environment)
    known = {name.removeprefix("record_"): value for name, value in globals().items() if name.startswith("record_")}
    for area in areas or known:
        (TARGET / f"{area}.json").write_text(lines(known[area]()))


def lines(data, depth=2):
    """JSON with one line an entry, so that a changed golden reads well in a diff."""
    if depth == 0 or not isinstance(data, (dict, list)) or not data:
        return json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    if isinstance(data, dict):
        inner = ",\n".join(f"{json.dumps(k)}:{lines(v, depth - 1)}" for k, v in data.items())
        return "{" + inner + "}" + ("\n" if depth == 2 else "")
    return "[\n" + ",\n".join(lines(v, 0) for v in data) + "]"


main(sys.argv[1:])
