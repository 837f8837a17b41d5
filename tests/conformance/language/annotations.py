# Annotations: evaluated where they stand, kept in __annotations__.
def f(a: int, b: "text" = 2, *args: float, k: list[int] = [], **kw: dict) -> bool: pass
print(f.__annotations__)
x: int = 5
y: "str"
print(__annotations__)
try:
    y
except NameError as e:
    print(e)
class C:
    a: int = 1
    b: str
    (c): float = 2.0
    def m(self, v: "C") -> None: ...
print(C.__annotations__, C.m.__annotations__, C.a, hasattr(C, "b"), C.c)
def log(v):
    print("evaluated", v, end="; ")
    return v
z: log("annotation") = log("value")
print()
def g():
    local: log("never evaluated in a function") = 1
    unset: int
    return local
print(g(), g.__annotations__)
o = C()
o.attr: log("attribute") = 3
print(o.attr)
d = {}
d["k"]: log("item") = 4
print(d)
print(list[int], dict[str, list[int]], int | str, tuple[int, ...], int | None)
class D(C):
    extra: bool
print(D.__annotations__, "a" in D.__annotations__)
lam = lambda q: q
print(lam.__annotations__)
def h(p: undefined_name if False else int): pass
print(h.__annotations__)
