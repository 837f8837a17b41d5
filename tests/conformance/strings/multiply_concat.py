# Concatenation and repetition across kinds; identity of results.
kinds = ["a", "é", "€", "😀", "", "ab"]
for a in kinds:
    print([a + b for b in kinds], [len(a + b) for b in kinds], a * 3, 0 * a == "", repr(-1 * a))
s = "abc"
print(s + "" is s, "" + s is s, s * 1 is s, s * 0 == "", "x" * 5, True * "y", "ab" * 2 ** 3)
t = ""
for i in range(300):
    t += chr(97 + i % 26)
print(len(t), t[:5], t[-5:], t == "".join(chr(97 + i % 26) for i in range(300)))
t += "€"
print(len(t), t[-1], t[0])
for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + b"b", lambda: "a" + None, lambda: "a" * "b", lambda: "a" * 1.0, lambda: "a" * None, lambda: "a" - "b", lambda: "a" / 2, lambda: -"a", lambda: "a" * 10 ** 20):
    try:
        f()
    except (TypeError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
x = y = "start"
x += "!"
print(x, y)
class S(str):
    def __add__(self, o): return "S+" + str(o)
    def __mul__(self, n): return "S*" + str(n)
    def __radd__(self, o): return "r" + o
print(S("a") + "b", S("a") * 2, 2 * S("a"), "b" + S("a"), "".join([S("q"), "r"]))
parts = ["a"] * 3 + ["b", "é"]
print("".join(parts), "+".join(parts), sum(map(len, parts)))
