# The order in which parts of a statement are evaluated.
def t(tag, value=None):
    print(tag, end=" ")
    return value
t("a", 1) + t("b", 2) * t("c", 3)
print()
x = {t("k1", 1): t("v1"), t("k2", 2): t("v2")}
print()
l = [t("i0"), t("i1")]
print()
def f(*args, **kw):
    t("call")
t("fn", f)(t("p1"), *t("star", ()), k=t("kw"), **t("dstar", {}))
print()
t("list", l)[t("index", 0)] = t("value")
print()
class O: pass
t("obj", O()).attr = t("right")
print()
a = t("first", [0]); a[t("sub", 0)], b = t("r1"), t("r2")
print()
t("x", 0) or t("y", 1) and t("z", 2)
print()
print(t("then") if t("test", True) else t("else"))
def g(a=t("d1"), *, b=t("d2")): pass
print()
class K(t("base", object)):
    t("body")
print()
t("l", 1) < t("m", 2) < t("n", 3)
print()
del t("dl", [1])[t("di", 0)]
print()
[t("elt") for i in t("iter", [1, 2]) if t("cond", True)]
print()
f(t("lambda", lambda: t("never")))
print()
