# center, ljust, rjust, zfill.
for n in (-1, 0, 3, 4, 5, 6, 7):
    print(repr("abc".center(n)), repr("abcd".center(n, "*")), repr("abc".ljust(n, ".")), repr("abc".rjust(n, ".")), repr("42".zfill(n)), repr("-42".zfill(n)), repr("+4".zfill(n)), repr("--".zfill(n)))
print(repr("a".center(4)), repr("ab".center(5)), repr("".center(3, "x")), repr("é".center(3, "€")), "".zfill(2), "abc".center(3) == "abc")
s = "keep"
print(s.center(2) is s, s.ljust(4) is s, s.zfill(1) is s)
for f in (lambda: "a".center("x"), lambda: "a".center(5, "xy"), lambda: "a".center(5, ""), lambda: "a".ljust(5, 1), lambda: "a".rjust(), lambda: "a".zfill(1.5), lambda: "a".center(5, b"x"), lambda: "a".ljust(5, fillchar="x")):
    try:
        print(f())
    except TypeError as e:
        print(e)
for row in (("name", "qty"), ("apple", 3), ("kiwi", 12)):
    print(str(row[0]).ljust(8) + str(row[1]).rjust(4) + "|")
