# strip family, replace, removeprefix, removesuffix, translate, expandtabs.
print(repr("  a b  ".strip()), repr("  a".lstrip()), repr("a  ".rstrip()), "xxaxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("abc") == "", "www.example.com".strip("cmowz."), repr("\t\n\u2003a\x85".strip()), "a".strip(""), "mississippi".rstrip("ipz"), "a".strip(None))
print("banana".replace("a", "A"), "banana".replace("a", "A", 2), "banana".replace("an", ""), "aaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "b"), "abc".replace("b", "é"), "é€".replace("€", "e"), "abc".replace("x", "y", 0), "aaa".replace("a", "b", count=1), "abc".replace("c", "cc", -1))
print("prefix-x".removeprefix("prefix-"), "prefix".removeprefix("x"), "a.py".removesuffix(".py"), "a.py".removesuffix(""), "aa".removeprefix("a"))
t = str.maketrans("abc", "xyz", "d")
print("abcd".translate(t), t, str.maketrans({"a": "AA", 98: None, "c": 67}), "abc".translate({97: "AA", 98: None, 99: 67}), "aé".translate({233: "e"}), str.maketrans("", "", "x"))
class T:
    def __getitem__(self, k):
        if k == ord("b"): raise LookupError
        return chr(k).upper()
print("abc".translate(T()), "a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0) == "", "ab\tc\nd\te".expandtabs(3), "x\t".expandtabs(-1))
for f in (lambda: "a".strip(1), lambda: "a".replace(1, 2), lambda: "a".replace("a"), lambda: "a".removeprefix(1), lambda: str.maketrans("a"), lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: "a".translate(5), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 0x110000}), lambda: "a".replace("a", "b", "c"), lambda: "a".expandtabs("x"), lambda: str.maketrans(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = "same"
print(s.strip() is s, s.replace("z", "y") is s, s.removeprefix("z") is s, s.translate({}) == s, s.expandtabs() == s, s.lower() == s)
