# What a collection returns for each kind of cycle, and that it frees it.
import gc, weakref, functools, types
from collections import deque
gc.collect(); gc.disable()
class N: pass
class S: __slots__ = ("x", "__weakref__")
def self_ref():
    a = N(); a.me = a
def self_dict():
    a = N(); a.me = a; a.__dict__
def two():
    a, b = N(), N(); a.o, b.o = b, a
def three():
    a, b, c = N(), N(), N(); a.o, b.o, c.o = b, c, a
def list_self():
    l = []; l.append(l)
def list_two():
    a, b = [], []; a.append(b); b.append(a)
def dict_self():
    d = {}; d["d"] = d
def tuple_list():
    l = []; t = (l,); l.append(t)
def set_obj():
    a = N(); a.s = {a}
def closure():
    def f(): return f
def closure2():
    x = []
    def f(): return x, f
    x.append(f)
def local_class():
    class Z: pass
def local_class_method():
    class Z:
        def m(self): pass
def local_class_slots():
    class Z: __slots__ = ("a",)
def class_instance():
    class Z: pass
    Z.inst = Z()
def gen():
    def g():
        yield me
    me = g(); next(me)
def slotted():
    a = S(); a.x = a
def bound():
    a = N(); a.m = N.__init__.__get__(a)
def method():
    class K:
        def m(self): pass
    k = K(); k.m2 = k.m
def exc():
    try: raise ValueError
    except ValueError as e: kept = e
def nested():
    a = N(); a.l = [{"k": (a, [a])}]
def pendant():
    a = N(); a.me = a; a.extra = [[], {}, N()]
def iterator():
    l = []; i = iter(l); l.append(i)
def partial():
    l = []; l.append(functools.partial(print, l))
def module():
    m = types.ModuleType("m"); m.self = m
def prop():
    l = []; l.append(property(l.append))
def cell():
    c = types.CellType(); c.cell_contents = c
def deque_():
    d = deque(); d.append(d)
def nothing():
    a = N(); b = [a]; c = {"b": b}
for f in (self_ref, self_dict, two, three, list_self, list_two, dict_self, tuple_list, set_obj, closure, closure2, local_class, local_class_method, local_class_slots, class_instance, gen, slotted, bound, method, exc, nested, pendant, iterator, partial, module, prop, cell, deque_, nothing):
    gc.collect()
    f()
    print(f.__name__, gc.collect(), gc.collect())
