# locals(), globals(), vars() and dir().
def f(a, b=2):
    c = a + b
    d = locals()
    d["c"] = "changed"
    d["new"] = 1
    return c, d, locals()
print(f(1))
def g():
    x = 1
    def inner():
        return x, sorted(locals())
    return inner(), sorted(locals())
print(g())
v = 5
print(globals()["v"], "f" in globals(), globals() is locals(), __name__)
globals()["made"] = "by dict"
print(made)
class C:
    a = 1
    here = locals()
print(C.here["a"], "here" in C.here)
o = C()
o.x = 1
vars(o)["y"] = 2
print(vars(o), o.y, vars(o) is o.__dict__)
print([n for n in dir(o) if not n.startswith("__")])
def loop():
    for i in range(2):
        pass
    return {k: v for k, v in locals().items()}
print(loop())
def comp():
    return [sorted(locals()) for z in [1]]
print(comp())
def dele():
    q = 1
    del q
    return locals()
print(dele())
try:
    vars(5)
except TypeError as e:
    print(e)
print(type(vars(C)).__name__, sorted(k for k in vars(C) if k[0] != "_"))
