# What the collector sees of a generator that is executing: locals and stack only below a frame that the loop entered itself.
import gc
def show(o): return [type(x).__name__ for x in gc.get_referents(o)]
def g(p):
    l = [p]
    yield 0
    print("direct C call:", [type(x).__name__ for x in gc.get_referents(me)])
    print("through a Python function:", show(me))
    print("through map:", list(map(show, [me])))
    print("in a sorted key:", sorted([me], key=lambda v: print("  ", show(v)) or 0) is not None)
    class K:
        def __len__(self): return len(show(me))
        def __getitem__(self, i): print("   getitem", show(me)); return 1
        @property
        def p(self): return show(me)
        def __add__(self, o): return show(me)
        def __init__(self): print("   init", show(me))
        def __iter__(self): yield show(me)
    k = K()
    print("len:", len(k)); k[0]; print("prop", k.p, "add", k + 1); print("iter", list(k), [x for x in k])
    for x in k: print("for", x)
    yield 1
me = g({1: []})
print("created:", show(me))
next(me); print("suspended:", show(me))
next(me); print("suspended:", show(me))
def deleg():
    yield from inner()
def inner():
    yield 5
    print("outer while inner runs:", gc.get_referents(d).__len__(), len(show(d)))
    yield 6
d = deleg(); next(d); next(d)
me.close(); print("closed:", show(me))
