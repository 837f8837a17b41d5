# Suggestions in NameError, AttributeError and ImportError, as a traceback prints them.
import traceback, sys
class Config:
    timeout = 5
    def connect(self): pass
    def reset_all(self): return self.tiemout
    _private = 1
c = Config()
counter_value = 10
def f():
    local_name = 1
    return locl_name
def g():
    return countr_value
class K:
    attribute = 1
    def m(self):
        return attribute
    def n(self):
        return m
cases = [f, g, lambda: c.timeuot, lambda: c.conect(), lambda: c.reset_al(), c.reset_all, lambda: c.private, lambda: c.zzzzzz, lambda: [].apend(1), lambda: "".uper(), lambda: prnt(1), lambda: lenn([]), lambda: Nane, lambda: flase, lambda: {}.key(), lambda: (5).bit_lenght(), lambda: sys.versoin, lambda: Config.conect, lambda: K().m(), lambda: K().n(), lambda: x_y_z, lambda: itertools.count(), lambda: colections, lambda: c.TIMEOUT, lambda: setattr(c, "a", 1) or c.b, lambda: math, lambda: None.append, lambda: f.__nam__, lambda: rang(5)]
def imports():
    from collections import OrderDict
def imports2():
    import syss
def imports3():
    from math import squareroot
def imports4():
    import collections.nope
for case in cases + [imports, imports2, imports3, imports4]:
    try:
        case()
        print("no error")
    except Exception as e:
        lines = traceback.format_exception(e)
        print(lines[-1].split(" (")[0].rstrip(), end="\n")
try:
    c.timeuot
except AttributeError as e:
    print(str(e), e.name, e.obj is c)
try:
    countr_value
except NameError as e:
    print(str(e), e.name)
