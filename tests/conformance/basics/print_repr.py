# How nested and special values print.
print([1, "a", 2.5, None, True, (1,), {"k": [1]}, set(), {1}], ())
print(str("a"), repr("a"), ["a"], ("a",), {"a": "b"})
l = [1]
l.append(l)
d = {"me": None}
d["me"] = d
print(l, d, [l, l])
print(print(), print("x", end=""), type(print()))
class A:
    def __repr__(self):
        return "A-repr"
class B:
    def __str__(self):
        return "B-str"
class C(A):
    def __str__(self):
        return "C-str"
print(A(), str(A()), [A()], f"{A()}")
print(B(), str(B()), repr(B())[:10], "object at" in repr(B()))
print(C(), [C()], f"{C()!r} {C()!s} {C()}")
class Bad:
    def __repr__(self):
        return 5
try:
    print(Bad())
except TypeError as e:
    print(e)
print(1, 2, sep="")
print(1, 2, sep=None, end=None)
try:
    print(1, sep=5)
except TypeError as e:
    print(e)
try:
    print(1, nope=2)
except TypeError as e:
    print(e)
print("multi\nline", "tab\tbed", "\\", 'q"')
