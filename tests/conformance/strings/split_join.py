# split, rsplit, splitlines, partition, join in all their forms.
print("a b  c".split(), "a b  c".split(" "), " a ".split(), "".split(), "".split(" "), "a,b,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "a,b,c".split(",", 0), "a,b,c".split(",", -1), "abc".split("bc"), "aXXbXXc".split("XX"))
print(" a b c ".split(None, 1), " a b c ".rsplit(None, 1), " a b c ".split(maxsplit=1), "a b c".split(sep=" ", maxsplit=1), "\t\n a\u2003b\x1cc".split(), "a\u00a0b".split())
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines(keepends=False))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), "none".rpartition("="), "=".partition("="), "ab".partition("ab"))
print("-".join("abc"), "-".join([]), "-".join(["one"]), "".join(["a", "b"]), ", ".join({"k": 1, "j": 2}), "é".join(("a", "€", "😀")), "ab".join(x for x in "123"))
for f in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".split(",", "x"), lambda: "a".partition(""), lambda: "a".partition(1), lambda: "".join(1), lambda: "".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(["a", b"b"]), lambda: "a".splitlines("x", 1), lambda: "a".split(sep=",", nope=1), lambda: "-".join(["a", "b", 3])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
l = ["x"]
print("".join(l) is l[0], ",".join(["only"]))
def g():
    yield "a"
    yield 1
try:
    "".join(g())
except TypeError as e:
    print(e)
class S(str): pass
print(type("".join([S("a")])).__name__, type(S("-").join(["a", "b"])).__name__, [type(p).__name__ for p in S("a b").split()])
