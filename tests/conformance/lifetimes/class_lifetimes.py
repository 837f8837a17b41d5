# When class objects, their attributes and instances go.
import gc, sys
gc.collect(); gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
def end(label): print("|", label)
class A:
    x = D("A.x")
    def m(self, d=D("default")): pass
del A; end("del of the name does nothing yet")
gc.collect(); end("collected")
class A: x = D("first A.x")
class A: x = D("second A.x")
gc.collect(); end("rebinding a class name")
A.x = D("third"); end("attribute replaced")
del A.x; end("attribute deleted")
a = A(); a.d = D("instance attribute")
del A
gc.collect(); end("an instance keeps its class")
print(type(a).__name__, sys.getrefcount(type(a)), end=" ")
a = None; gc.collect(); end("instance gone")
class M(type):
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, ns)
        c.made = D("by metaclass")
        return c
    def __del__(c): print("class", c.__name__, "goes", end=" ")
class K(metaclass=M): pass
k = K()
del K, k; gc.collect(); end("metaclass with __del__")
class Base:
    d = D("base attr")
class Sub(Base): pass
del Base; gc.collect(); end("a subclass keeps its base")
del Sub; gc.collect(); end("both gone")
def make():
    held = D("closed over by a method")
    class L:
        def m(self): return held
    return L
L = make(); i = L()
del L; gc.collect(); print("instance", end=" "); del i; gc.collect(); end("local class")
class P:
    @property
    def p(self): return 1
    @staticmethod
    def s(d=D("static default")): pass
m = P.s
del P; gc.collect(); print("function alive", end=" "); m = None; end("static method outlives its class")
class I: pass
objs = [I() for _ in range(3)]
I.late = D("late")
r = sys.getrefcount(I)
objs.pop()
print(r - sys.getrefcount(I), end=" ")
del I, objs; gc.collect(); end("instances and class")
try:
    class Broken:
        x = D("in a failed body")
        1 / 0
except ZeroDivisionError: print("handler", end=" ")
end("failed class body")
class Meta2(type):
    def __call__(cls, *a): print("call", end=" "); return super().__call__(*a)
class Q(metaclass=Meta2):
    def __init__(self): self.d = D("made by call")
Q(); end("temporary instance")
