# __del__ that brings the object back; it runs once.
import gc, weakref
class R:
    saved = []
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n, end=" ")
        R.saved.append(self)
r = R("a")
w = weakref.ref(r)
del r
print(len(R.saved), w() is R.saved[0], gc.is_finalized(R.saved[0]))
R.saved.clear()
print("second death is silent", w())
class Again(R):
    def __del__(self):
        print("again", end=" ")
        self.friend = R("made in del")
        R.saved.append(self)
a = Again("x")
a = None
print([o.n for o in R.saved])
R.saved.clear()
print([o.n for o in R.saved])
R.saved.clear()
class Holder:
    def __init__(self): self.child = R("child")
    def __del__(self): print("holder", end=" ")
h = Holder()
del h
print([o.n for o in R.saved])
R.saved.clear()
print("|")
class Temp:
    def __del__(self):
        me = self
        l = [self, self]
        print("not really resurrected", end=" ")
Temp()
print("|")
class Global:
    def __del__(self):
        global back
        back = self
        print("to a global", end=" ")
Global()
print(type(back).__name__)
back = None
print("gone silently")
class Slotted:
    __slots__ = ("x", "__weakref__")
    def __del__(self):
        print("slotted", self.x, end=" ")
        R.saved.append(self)
s = Slotted(); s.x = [1]
del s
print(R.saved[0].x)
R.saved.clear()
class Plain:
    __slots__ = ()
    keep = []
    def __del__(self):
        print("plain", end=" ")
        Plain.keep.append(self)
Plain()
print(len(Plain.keep))
Plain.keep.clear()
print(len(Plain.keep))
class Dies:
    def __del__(self): raise ValueError("ignored")
import sys
sys.unraisablehook = lambda u: print("unraisable", u.exc_value, end=" ")
Dies()
print("|")
class Chain:
    def __init__(self, n, nxt): self.n, self.nxt = n, nxt
    def __del__(self): print(self.n, end=" ")
c = Chain(1, Chain(2, Chain(3, None)))
mid = c.nxt
del c
print("|", mid.n, end=" ")
del mid
print("|")
def gen():
    try: yield
    finally: R.saved.append("from finally")
g = gen(); next(g); del g
print(R.saved)
