# tags: gc-time
# What instances of dataclasses hold, and when they go.
import sys, gc, weakref
from dataclasses import dataclass, field
@dataclass
class Owner:
    name: str
    things: list = field(default_factory=list)
    def __del__(self): print("del", self.name)
a = Owner("a")
a.things.append([1])
print(sys.getrefcount(a) - 1, sys.getrefcount(a.things) - 1)
b = Owner("b", a.things)
print(sys.getrefcount(a.things) - 1, a == b)
del a
print("gone?", len(b.things))
b.things.append(b)
w = weakref.ref(b)
del b
print(w() is None)
print(gc.collect() > 0, w() is None)
@dataclass(slots=True, weakref_slot=True)
class Small:
    x: object
s = Small(Owner("inner"))
w = weakref.ref(s)
print(w() is s, Small.__slots__)
del s
print(w())
first, second = Owner("x"), Owner("y")
print(first.things is second.things)
