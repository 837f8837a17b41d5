# str(), type conversions, subclass results, methods reached through the type.
class A:
    def __str__(self): return "A!"
class B:
    def __repr__(self): return "B-repr"
class C(str):
    def __str__(self): return "C.__str__"
    def __repr__(self): return "C.__repr__"
print(str(A()), str(B()), str(C("x")), repr(C("x")), C("x") + "", f"{C('x')}", "%s" % C("x"), "%r" % C("x"), format(C("x")), format(C("x"), "5") + "|", [C("x")], str.__str__(C("x")), C("x").upper(), "".join([C("p"), C("q")]))
print(type(str(C("x"))).__name__, str(object=5), str(b"ab", encoding="ascii"), str(1.0), str(True), str(None), str([1, "a"]), str(), str("s") is str("s"), str(int), str(len))
print(str.upper("a"), str.join("-", "ab"), str.__len__("abc"), str.__contains__("abc", "b"), str.__getitem__("abc", 1), str.__add__("a", "b"), str.__mul__("a", 2), str.__rmul__("a", 2), str.__mod__("%d", 5), str.__rmod__("x", "%s"), str.__eq__("a", "a"), str.__lt__("a", "b"), str.__ge__("a", "b"), str.__ne__("a", "b"), str.__gt__("b", "a"), str.__le__("a", "a"), str.__hash__("a") == hash("a"), str.__iter__("ab").__class__.__name__, str.__format__("a", ">3"), str.__getnewargs__("a"), "a".__sizeof__() > 0, str.__repr__("a"))
for n in ("__eq__", "__lt__", "__add__", "__mul__", "__contains__"):
    try:
        print(n, getattr("a", n)(5))
    except TypeError as e:
        print(n, e)
for f in (lambda: str(1, 2), lambda: str(b"a", 5), lambda: str("a", "b"), lambda: str(1, 2, 3, 4), lambda: str(nope=1), lambda: str(b"\xff", "utf-8"), lambda: str.upper(), lambda: str.join("a"), lambda: str.upper(b"a"), lambda: "a".__getitem__("b"), lambda: "a".nope, lambda: str.nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class D:
    def __str__(self): return C("sub")
print(type(str(D())).__name__, str(D()))
