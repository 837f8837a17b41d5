# find, rfind, index, rindex, count, startswith, endswith with bounds.
s = "abracadabra"
for m in ("find", "rfind", "count"):
    f = getattr(s, m)
    print(m, f("a"), f("abra"), f("a", 1), f("a", 1, 5), f("", 3), f("", 20), f("zz"), f("a", -3), f("a", -100, 100), f("abra", 1, -1), f("a", None, 4))
for m in ("index", "rindex"):
    f = getattr(s, m)
    print(m, f("bra"), f("a", 2, 8))
    try:
        f("z")
    except ValueError as e:
        print(e)
print(s.startswith("abra"), s.startswith("bra", 1), s.startswith(("x", "ab")), s.startswith(()), s.startswith("", 11), s.startswith("", 12), s.endswith("bra"), s.endswith("abra", 0, 4), s.endswith(("a", "b"), None, -1))
print("".find(""), "".count(""), "abc".count(""), "aaaa".count("aa"), "x".find("", 1), "x".find("", 2), "ab" in "cab", "" in "")
for f in (lambda: s.find(1), lambda: s.find("a", "b"), lambda: s.count(), lambda: s.startswith(1), lambda: s.startswith(["a"]), lambda: s.startswith(("a", 1)), lambda: s.endswith(b"a"), lambda: s.index("a", 1, 2, 3), lambda: 1 in s):
    try:
        print(f())
    except TypeError as e:
        print(e)
u = "naïve café ☕☕ 😀"
print(u.find("é"), u.count("☕"), u.find("😀"), u.rfind("☕"), u.index("ï"), u.find("n", 1), len(u), u.startswith("naï"), u.endswith("😀"))
print("a" * 1000 + "b" == "a" * 1000 + "b", ("a" * 1000 + "b").find("ab"), ("ab" * 500).count("ba"), ("ab" * 500).rfind("ab"))
