# Finalizers in a cycle that bring objects back.
import gc, weakref
gc.collect(); gc.disable()
saved = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n, end=" ")
        if self.n.startswith("save"): saved.append(self)
def pair(a, b):
    x, y = R(a), R(b)
    x.o, y.o = y, x
    return x
p = pair("save a", "b"); w = weakref.ref(p), weakref.ref(p.o)
del p
print(gc.collect(), [x() is None for x in w], saved[0].o.n, gc.is_finalized(saved[0]), gc.is_finalized(saved[0].o))
saved.clear()
print("second time", gc.collect())
p = pair("a", "save b")
del p
print(gc.collect(), saved[0].n, saved[0].o.n)
saved.clear()
print(gc.collect())
p, q = pair("save 1", "2"), pair("3", "4")
del p, q
print(gc.collect(), len(saved))
saved.clear()
print(gc.collect())
p = pair("x", "y"); p.extra = q = pair("save q", "r"); p.o.back = q
del p, q
print(gc.collect(), len(saved))
saved.clear(); print(gc.collect())
class Later:
    def __init__(self): self.me = self
    def __del__(self):
        print("del later", end=" ")
        self.me = None
a = Later(); del a
print(gc.collect())
class Breaks:
    def __init__(self, o=None): self.o = o
    def __del__(self):
        print("breaks", end=" ")
        self.o = None
a = Breaks(); b = Breaks(a); a.o = b
del a, b
print(gc.collect())
class Adds:
    def __init__(self): self.me = self
    def __del__(self):
        print("adds", end=" ")
        self.new = Adds2()
class Adds2:
    def __del__(self): print("new one", end=" ")
a = Adds(); del a
print(gc.collect(), gc.collect())
g = []
class Glob:
    def __init__(self): self.me = self
    def __del__(self): g.append(self.me)
a = Glob(); b = Glob(); a.b = b; del a, b
print(gc.collect(), len(g), gc.collect(), len(g))
g.clear(); print(gc.collect())
