# freeze, unfreeze, DEBUG_SAVEALL, garbage.
import gc
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print("del", self.n, end=" ")
f0 = gc.get_freeze_count()
a = N("frozen")
gc.freeze()
print(gc.get_freeze_count() > f0, gc.get_count()[1:], len(gc.get_objects()) < 50, any(o is a for o in gc.get_objects()))
del a
print(gc.collect(), "still frozen")
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL)
b = N("saved"); b.l = [b]; b.d = {"k": b}
del b
print(gc.collect(), [type(o).__name__ for o in gc.garbage])
gc.set_debug(0)
print(gc.garbage[0].n, gc.is_finalized(gc.garbage[0]))
gc.garbage.clear()
print(gc.collect(), gc.garbage)
c = [N("x"), N("y")]; c[0].o, c[1].o = c[1], c[0]
gc.set_debug(gc.DEBUG_SAVEALL)
del c
gc.collect()
print([o.n for o in gc.garbage if isinstance(o, N)])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
gc.garbage.append("anything")
print(gc.garbage)
del gc.garbage[:]
t = N("tuple holder"); t.t = (t, [t]); del t
print(gc.collect())
def f():
    v = N("local"); v.f = lambda: v
f()
print(gc.collect())
gc.freeze(); gc.freeze()
gc.unfreeze(); gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())
