# tags: gc-time
# At return: parameters, star-arguments, locals by first appearance, cells, free variables.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def end(label): print("|", label)
def f1(b, a):
    d = N("d"); c = N("c")
f1(N("pb"), N("pa")); end("parameters then locals")
def f2(a, *rest, k, **kw):
    z = N("z")
f2(N("a"), N("r1"), N("r2"), k=N("k"), x=N("x"), y=N("y")); end("stars")
def f3():
    if False: late = 1
    x = N("x")
    late = N("late")
    early = x
    x = N("x2")
f3(); end("first appearance in the code")
def f4():
    c = N("cell c"); a = N("a"); b = N("cell b")
    def g(): return c, b
    z = N("z")
f4(); end("cells")
def f5():
    v = N("v")
    def inner():
        w = N("w")
        return v
    x = inner()
    del v
    y = N("y")
f5(); end("freed with the last holder")
def f6(p):
    q = p
    p = N("new p")
    r = N("r")
f6(N("old p")); end("rebound parameter")
def f7():
    for i in [N("i1"), N("i2"), N("i3")]:
        pass
    after = N("after")
f7(); end("loop variable outlives the loop")
def f8():
    a = N("a")
    return N("result")
f8(); end("result after locals")
def f9():
    a = N("a")
    try:
        b = N("b")
        return 1
    finally:
        c = N("c")
f9(); end("finally")
def f10():
    x = N("outer x")
    l = [N("comp") for x in range(2)]
    y = N("y")
f10(); end("comprehension")
def f11():
    a = b = N("shared")
    c = N("c")
    del a
f11(); end("shared")
def f12():
    n1 = N("n1"); n2 = N("n2")
    n1, n2 = n2, n1
f12(); end("swapped")
def f13():
    with_ = N("w"); [u := N("walrus")]
    import sys as s
    class K: held = N("class attr")
    k = K()
f13(); end("class is a cycle and stays")
import gc
gc.collect(); end("collected")
