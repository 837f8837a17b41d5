# Most objects die by count, at once; the collector is for cycles only.
import gc, sys, weakref
gc.collect()
gc.disable()
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n)
x = N("no collector needed")
del x
l = [N("in a list"), {"k": N("in a dict")}]
l = None
print("collected", gc.collect())
a, b = N("a"), N("b")
a.other = b
del a, b
print("a chain is no cycle")
a, b = N("a"), N("b")
a.other, b.other = b, a
del a, b
print("a cycle waits", gc.collect())
gc.enable()
p = N("self"); p.me = p
p.me = None
del p
print("broken by hand")
def f():
    def g(): return g
    return 5
f()
print("a recursive closure is a cycle:", gc.collect())
class T: pass
t = T(); t.l = [t]
t = None
print(gc.collect())
parent, child = N("parent"), N("child")
parent.child, child.parent = child, weakref.ref(parent)
del child
del parent
print("a weak link makes no cycle", gc.collect())
print(gc.get_threshold(), gc.isenabled(), gc.garbage)
c = [N("old style")]
c.append(c)
del c
print("lists too", gc.collect())
try:
    raise ValueError
except ValueError as e:
    err = e
def holds():
    try:
        raise KeyError
    except KeyError as e:
        kept = e
holds()
print("frame, traceback, exception:", gc.collect())
