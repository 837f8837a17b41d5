# Classes are cyclic: classes, their methods, instances, metaclasses, subclasses lists.
import gc, weakref
gc.collect(); gc.disable()
def plain():
    class A: pass
    return weakref.ref(A)
def used():
    class A:
        def m(self): return 1
        x = [1]
    A().m()
    return weakref.ref(A)
def with_instance():
    class A: pass
    a = A(); a.cls = A
    return weakref.ref(A)
def sub():
    class A: pass
    class B(A): pass
    class C(B, A): pass
    return weakref.ref(C)
def meta():
    class M(type):
        def __del__(cls): print("metaclass del", cls.__name__, end=" ")
    class A(metaclass=M): pass
    return weakref.ref(A)
def closure():
    class A:
        def m(self): return __class__, super().__init__()
    return weakref.ref(A)
def prop():
    class A:
        @property
        def p(self): return 1
        @classmethod
        def c(cls): pass
        @staticmethod
        def s(): pass
    return weakref.ref(A)
def slotted():
    class A: __slots__ = ("a", "b")
    return weakref.ref(A)
def dynamic(): return weakref.ref(type("T", (), {"x": 1}))
def exc():
    class E(Exception): pass
    try: raise E
    except E: pass
    return weakref.ref(E)
for f in (plain, used, with_instance, sub, meta, closure, prop, slotted, dynamic, exc):
    gc.collect()
    r = f()
    print(f.__name__, r() is not None, gc.collect(), r())
class Base: pass
def kid():
    class Kid(Base): pass
kid(); kid()
print([c.__name__ for c in Base.__subclasses__()], gc.collect(), Base.__subclasses__())
class D:
    def __del__(self): print("instance", end=" ")
def holder():
    class H: held = D()
    H.me = H
holder()
print("waits", end=" "); print(gc.collect())
def replaced():
    class A: pass
    a = A()
    class A: pass
    return a
o = replaced()
print(type(o).__name__, gc.collect()); del o
print(gc.collect())
