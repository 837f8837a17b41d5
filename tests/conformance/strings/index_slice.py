# Indexing and slicing across the kinds of str.
for s in ("hello", "héllo", "h€llo", "h😀llo", "", "x"):
    print(s, len(s), s[:2], s[-2:], s[::-1], s[1:-1], s[::2], s[5:1:-2], repr(s[10:]), s[:-10] == "", [c for c in s], s * 2, s + "é")
for i in (0, -1, 4, 5, -5, -6, True):
    try:
        print("h😀llo"[i], end=" ")
    except IndexError as e:
        print(e, end=" ")
print()
for k in ("a", 1.0, None, (1,), slice(0, 2), slice(None, None, -1)):
    try:
        print("hello"[k])
    except TypeError as e:
        print(e)
print("abc" "def"[1:], "abcdef"[slice(1, 5, 2)], "ab"[::-1] + "cd"[::-1], "€"[0] == "€", "é€"[0], len("é€"[0].encode()))
print(ord("h😀llo"[1]), "\U0001F600" == "😀", "\ud83d\ude00" == "😀", len("\ud83d\ude00"), "e\u0301" == "é", len("e\u0301"))
a = "abc€"
b = a[:3]
print(b, b == "abc", b.isascii(), a[3] == "€")
for s in ("abc", "a€"):
    try:
        s[0] = "x"
    except TypeError as e:
        print(e)
    try:
        del s[0]
    except TypeError as e:
        print(e)
print(list(reversed("abc€")), sorted("b€aé"), max("aé€😀"), min("zé"), "".join(sorted("hello")), tuple("é😀"), set("aaa"), list(enumerate("ab")), dict(zip("ab", "cd")))
it = iter("a€")
print(next(it), next(it), next(it, "done"), type(it).__name__, type(iter("abc")).__name__)
