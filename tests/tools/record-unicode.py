"""Writes src/simulator/algorithms/unicode-data.ts and tests/unit/algorithms/unicode.json.

    python3.13 tests/tools/record-unicode.py

Everything is asked of str's own methods, one code point at a time, so the data says what CPython 3.13 does and
not what a Unicode file says. The second file holds a checksum of every property over all code points, computed
here by another way (bits of each property, not runs), and texts with their case maps.
"""

import hashlib
import json
import random
import sys
import unicodedata
from pathlib import Path

assert sys.version_info[:2] == (3, 13), sys.version
ROOT = Path(__file__).resolve().parent.parent.parent
ALL = [chr(c) for c in range(0x110000)]


def is_cased(c):
    return (c + "A").title()[-1] == "a"


def is_case_ignorable(c):
    # The capital sigma looks back over case-ignorable characters for a cased one.
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and (c + "\u03a3").lower()[-1] != "\u03c2"


# In the order of the bits in unicode.ts.
PROPERTIES = {
    "alpha": str.isalpha,
    "decimal": str.isdecimal,
    "digit": str.isdigit,
    "numeric": str.isnumeric,
    "lower": str.islower,
    "upper": lambda c: c.isupper(),
    "title": lambda c: unicodedata.category(c) == "Lt",
    "space": str.isspace,
    "printable": str.isprintable,
    "xidStart": lambda c: c.isidentifier() and c != "_",
    "xidContinue": lambda c: ("a" + c).isidentifier(),
    "cased": is_cased,
    "caseIgnorable": is_case_ignorable,
}
MAPS = {"upper": str.upper, "lower": str.lower, "title": str.title, "fold": str.casefold}


def record_of(c):
    flags = sum(1 << i for i, test in enumerate(PROPERTIES.values()) if test(c))
    deltas = []
    for convert in MAPS.values():
        mapped = convert(c)
        deltas.append(ord(mapped) - ord(c) if len(mapped) == 1 else 0)
    return (flags, *deltas)


def base36(n):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        n, d = divmod(n, 36)
        out = digits[d] + out
        if n == 0:
            return out


def signed36(n):
    return "-" + base36(-n) if n < 0 else base36(n)


def data():
    records, runs = {}, []
    for c in ALL:
        index = records.setdefault(record_of(c), len(records))
        if runs and runs[-1][1] == index:
            runs[-1][0] += 1
        else:
            runs.append([1, index])
    lines = []
    for record in records:
        while len(record) > 1 and record[-1] == 0:
            record = record[:-1]
        lines.append(" ".join(signed36(n) for n in record))
    pieces = [(base36(n) if n > 1 else "") + "," + base36(index) for n, index in runs]
    special = {}
    for name, convert in MAPS.items():
        special[name] = " ".join(base36(ord(c)) + ":" + convert(c) for c in ALL if len(convert(c)) > 1)
    return ";".join(lines), ";".join(pieces), special


def escape(text):
    out = ""
    for c in text:
        if " " <= c <= "~" and c not in '"\\':
            out += c
        elif ord(c) < 0x10000:
            out += f"\\u{ord(c):04x}"
        else:
            out += f"\\u{{{ord(c):x}}}"
    return out


records, runs, special = data()
(ROOT / "src/simulator/algorithms/unicode-data.ts").write_text(
    f"""// Unicode {unicodedata.unidata_version} as CPython 3.13's str methods see it. Written by tests/tools/record-unicode.py from a
// native interpreter; unicode.ts explains the form. Numbers are in base 36.

/** Kinds of characters, by number: flags, then differences to the upper, lower, title and folded character. */
export const KINDS =
  "{records}";

/** All code points in order: "length,kind", the length left out where it is 1. */
export const RUNS =
  "{runs}";

/** Characters whose case map has several characters: "code point:text". */
export const SPECIAL = {{
""" + "".join(f'  {name}:\n    "{escape(text)}",\n' for name, text in special.items()) + "} as const;\n"
)

rng = random.Random(7)
alphabet = "aAbBzZ09 _-'\u00df\u00e9\u0130\u0131\u03a3\u03c3\u03c2\u0391\u01c5\u01c4\u1e9e\ufb01\u2126\u00b7\u0345\u10d0\u13a0\uab70\u3042\u4e00\U00010400\U0001f600\u02b0\u00aa1\u00b2\u2160"
texts = ["", "\u03a3", "A\u03a3", "A\u03a3B", "A'\u03a3'", "hello wOrLD", "they're bill's", "\u01c5", "\ufb01ne", "\u1fb3"]
texts += ["".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 9))) for _ in range(400)]
tests = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable", "isidentifier", "isupper", "islower", "istitle", "isascii"]
maps = ["upper", "lower", "title", "casefold", "swapcase", "capitalize"]
rows = [[t, [getattr(t, m)() for m in maps], "".join("01"[getattr(t, m)()] for m in tests)] for t in texts]
checks = {}
for name, test in PROPERTIES.items():
    checks[name] = hashlib.sha256(bytes(test(c) for c in ALL)).hexdigest()
for name, convert in MAPS.items():
    text = "|".join(convert(c) for c in ALL)
    checks[f"to {name}"] = hashlib.sha256(text.encode("utf-16-le", "surrogatepass")).hexdigest()
digits = [[ord(c), unicodedata.decimal(c)] for c in ALL if c.isdecimal()]
out = ["{" + f'"maps":{json.dumps(maps)},"tests":{json.dumps(tests)},', f'"checks":{json.dumps(checks)},']
out += ['"decimals":' + json.dumps(digits, separators=(",", ":")) + ",", '"texts":[']
out += [",\n".join(json.dumps(row, separators=(",", ":")) for row in rows), "]}"]
(ROOT / "tests/unit/algorithms/unicode.json").write_text("\n".join(out) + "\n")
