# Errors where nobody can catch them: in __del__, weakref callbacks, generator close.
import sys, weakref
seen = []
def hook(u):
    seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, getattr(u.object, "__qualname__", type(u.object).__name__), u.exc_traceback is not None))
class A:
    def __del__(self): raise ValueError("in del")
A()
print("goes on")
sys.unraisablehook = hook
A()
def cb(r): raise KeyError("in callback")
class B: pass
b = B()
r = weakref.ref(b, cb)
del b
def g():
    try:
        yield
    finally:
        raise TypeError("in close")
x = g()
next(x)
del x
class C:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            print("handled inside")
try:
    raise KeyError("outer")
except KeyError as e:
    C()
    A()
    print(repr(sys.exception()))
for s in seen:
    print(s)
sys.unraisablehook = sys.__unraisablehook__
def bad(u): raise RuntimeError("hook itself fails")
sys.unraisablehook = bad
A()
print("still going")
del sys.unraisablehook
A()
print("end")
