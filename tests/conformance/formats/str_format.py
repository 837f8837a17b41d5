# str.format: fields, attributes, items, conversions, nesting.
print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0} {k}".format("p", k="q"), "{{}} {}".format(1), "{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{!r} {!s} {!a}".format("a", "b", "é"), "".format(), "{}".format([1, 2]), "{:{}}".format("x", 4) + "|", "{:{w}.{p}f}".format(3.14159, w=8, p=2))
class P:
    x = 5
    def __getitem__(self, k): return f"item {k!r}"
    def __getattr__(self, n): return P()
    def __format__(self, s): return f"P<{s}>"
print("{0.x} {0[a]} {0[1]} {0[-1]} {0[a b]} {0.y} {p.z.x} {0:spec} {0!s:.3}".format(P(), p=P()), "{[0]} {.real}".format([9], 7), "{0[k][1]}".format({"k": [1, 2]}), "{0[0].x}".format([P()]), "{1:{0}}".format(5, "w") + "|")
bad = ["{}", "{1}", "{a}", "{0", "0}", "{", "}", "{0!x}", "{0!}", "{0!rr}", "{0[}", "{0[]}", "{0.}", "{0:{1}}", "{!}", "{} {0}", "{0} {}", "{0[a]}", "{0.nope}", "{:d}", "{0!r:d}", "{a.b}", "{0:{0:{0}}}", "{ 0}", "{:q}", "{0]}"]
for b in bad:
    try:
        print(b, "->", b.format(*(() if b in ("{}", "{a}") else ("text",))))
    except Exception as e:
        print(b, "->", type(e).__name__, e)
print("{a[k]} {b}".format_map({"a": {"k": 1}, "b": 2}))
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{x} {y}".format_map(D(y=1)))
try:
    "{x}".format_map({})
except KeyError as e:
    print(repr(e))
try:
    "{}".format_map([1])
except Exception as e:
    print(type(e).__name__, e)
print("{0:{1}{2}}".format("x", ">", 5), "{:{fill}{align}{width}}".format("m", fill="*", align="^", width=7), "{:%}".format(0.5), "{:{}}".format(5, "03d"))
