# tags: gc-time
# Members live as long as their class; a class of enumeration is a cycle.
import gc, sys, weakref
from enum import Enum
gc.collect()
class E(Enum):
    A = 1
    B = 2
w = weakref.ref(E)
a = weakref.ref(E.A)
print(E.A is E(1), a() is E.A, E["A"] is E.A)
del E
print(w() is None, a() is None)
print(gc.collect() > 0, w() is None, a() is None)
import copy
class F(Enum):
    X = []
print(copy.copy(F.X) is F.X, copy.deepcopy(F.X) is F.X, F.X.value is F.X.value)
F.X.value.append(1)
print(F.X)
