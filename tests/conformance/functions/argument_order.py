# The order in which a call's parts are evaluated, and what stays alive when one fails.
def t(tag, value=None):
    print(tag, end=" ")
    return tag if value is None else value
def f(*a, **k): return len(a), sorted(k)
print(t("f", f)(t(1), t(2), a=t(3), b=t(4)))
print(t("f", f)(t(1), *t("star", (1,)), t(2), **t("kw", {"x": 1}), y=t(3)))
print(t("f", f)(*t("s1", ()), *t("s2", (1,)), **t("k1", {}), **t("k2", {"q": 1})))
class O:
    def m(self, *a): return a
    def __getattr__(self, n): print("getattr", n, end=" "); return lambda *a: a
o = O()
print(t("o", o).m(t(1)), t("o", o).other(t(2)))
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
def bad(): raise ValueError
def g(*a, **k): print("called", end=" ")
for case in (lambda: g(D("a"), D("b"), bad()), lambda: g(D("a"), k=D("k"), j=bad()), lambda: g(*[D("s")], bad()), lambda: g(**{"k": D("k")}, z=bad()), lambda: D("obj").nope(D("arg")), lambda: g(D("ok"), D("ok2")), lambda: len(D("c")), lambda: isinstance(D("x"), bad()), lambda: [D("l"), bad()], lambda: {D("k").n: D("v"), "z": bad()}, lambda: (D("t"), bad()), lambda: f"{D('f').n}{bad()}", lambda: D("l") + bad(), lambda: D("s")[bad()], lambda: D("c") < bad(), lambda: (lambda p, q=D("default"): bad())(D("p"))):
    try:
        case()
    except Exception as e:
        print(type(e).__name__, end=" ")
    print("|")
def kwonly(*, a, b): return a, b
print(kwonly(b=t("b"), a=t("a")))
def dflt(a=t("d1"), b=t("d2"), *, c=t("d3")): return a, b, c
print(dflt(b=t("given")))
@t("deco1", lambda fn: (print("apply1", end=" "), fn)[1])
@t("deco2", lambda fn: (print("apply2", end=" "), fn)[1])
def h(x=t("default")) -> t("annotation"): return x
print(h())
class C(t("base", object), metaclass=t("meta", type)):
    a = t("body")
print(C.a, {t("k"): t("v") for _ in t("iter", [1])}, [t("e") for _ in [1] if t("c", True)], t("left") if t("test", True) else t("right"))
