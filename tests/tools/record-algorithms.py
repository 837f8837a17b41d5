"""Records what CPython 3.13 says for tests/unit/algorithms: one JSON file an area, beside its test.

    python3.13 tests/tools/record-algorithms.py [area …]

Every recorder below is `record_<area>` and returns plain data. Floats are written as `float.hex()` or by
repr inside strings, big ints as strings, text as JSON; the random choices come from fixed seeds.
"""

import json
import os
import random
import subprocess
import sys
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
