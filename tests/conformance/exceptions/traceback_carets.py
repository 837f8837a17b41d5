# Tracebacks of many kinds of expression, printed one after another.
import traceback, sys
class O: pass
o = O()
o.a = O()
l = [1, [2, 3]]
d = {"k": None}
def f(x, y=0): return x
zero = 0
cases = [
    lambda: 1 + zero / zero * 2,
    lambda: o.a.b.c,
    lambda: l[1][5] + 1,
    lambda: d["k"]["j"],
    lambda: f(1, 2, 3),
    lambda: f(f(1), f(zero / zero)),
    lambda: -"text",
    lambda: l.nope(1).more,
    lambda: (1 +
             zero / zero),
    lambda: [i / zero for i in range(2)],
    lambda: "a" + 1 if l else 2,
    lambda: f(*5),
    lambda: undefined_thing,
    lambda: {1: zero / zero},
    lambda: o.a(1)(2),
    lambda: l[zero:"x"],
    lambda: 1 < "a" < 2,
    lambda: not zero / zero,
    lambda: f"{zero / zero}",
    lambda: (x := zero / zero),
    lambda: int("é" * 3) + 1,
    lambda: "é€😀".nope + 1,
]
for c in cases:
    try:
        c()
    except Exception:
        traceback.print_exc(file=sys.stdout)
