# Roman numerals, number words, bases, dates, clock arithmetic.
ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool): raise TypeError(f"not an int: {n!r}")
    if not 0 < n < 4000: raise ValueError(f"out of range: {n}")
    out = ""
    for v, s in ROMAN:
        while n >= v: out, n = out + s, n - v
    return out
def from_roman(s):
    vals = {s: v for v, s in ROMAN if len(s) == 1}
    total = 0
    for a, b in zip(s, s[1:] + "\0"):
        v = vals[a]
        total += -v if vals.get(b, 0) > v else v
    if to_roman(total) != s: raise ValueError(f"not well formed: {s}")
    return total
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000, 7)))
for bad in (0, 4000, "x", True, 1.5):
    try: to_roman(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for bad in ("IIII", "VX", "ABC", ""):
    try: print(from_roman(bad))
    except (KeyError, ValueError) as e: print(type(e).__name__, e)
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10 - 2] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size: return words(n // size) + " " + name + (" " + words(n % size) if n % size else "")
for n in (0, 13, 21, 100, 342, 1001, 1234567, -45, 10 ** 9 + 1): print(n, words(n))
def weekday(y, m, d):
    t = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
    y -= m < 3
    return "Sun Mon Tue Wed Thu Fri Sat".split()[(y + y // 4 - y // 100 + y // 400 + t[m - 1] + d) % 7]
print(weekday(2000, 1, 1), weekday(2024, 2, 29), weekday(1969, 7, 20), [y for y in range(1896, 1910) if y % 4 == 0 and (y % 100 or y % 400 == 0)])
def clock(s): return f"{s // 3600:02d}:{s % 3600 // 60:02d}:{s % 60:02d}"
print(clock(0), clock(3661), clock(86399), [f"{c:.1f}C={c * 9 / 5 + 32:.1f}F" for c in (-40, 0, 36.6, 100)])
