# tags: size
# Functions, methods, generators, classes, exceptions, frames, modules.
import sys, types, weakref
g = sys.getsizeof
def f(): pass
def f1(a, b=1): c = a; return c
def outer():
    v = 1
    def inner(): return v
    return inner
def gen(): yield 1
def gen2(a, b):
    c, d, e = 1, 2, 3
    yield a + b * (c + (d * e))
class E: pass
class D(E): x = 1
class S: __slots__ = ()
class S1: __slots__ = ("a",)
class S3: __slots__ = ("a", "b", "c")
class M(type): pass
class MC(metaclass=M): pass
class W:
    def m(self): pass
print(g(f), g(f1), g(lambda: 0), g(outer()), g(outer().__closure__), g(outer().__closure__[0]), g(W().m), g([].append), g(len), g(list.append), g(int.__add__), g((1).__add__))
print(g(gen()), g(gen2(1, 2)), g(x for x in ()), g((x for y in [] for x in y)))
print(g(E), g(D), g(S), g(S1), g(S3), g(MC), g(M), g(int), g(type), g(object), g(Exception))
print(g(E()), g(D()), g(S()), g(S1()), g(S3()), g(W()), g(MC()))
print(g(Exception()), g(ValueError("x")), g(KeyError(1)), g(OSError()), g(StopIteration()), g(SyntaxError()), g(ImportError()), g(NameError()), g(AttributeError()), g(UnicodeDecodeError("a", b"", 0, 1, "")), g(SystemExit()), g(ExceptionGroup("g", [ValueError()])), g(type("Own", (Exception,), {})()), g(type("Own2", (ValueError,), {"__slots__": ()})()))
print(g(types), g(property()), g(staticmethod(f)), g(classmethod(f)), g(super(D, D())), g(types.SimpleNamespace()), g(types.SimpleNamespace(a=1)), g(types.MappingProxyType({})), g(weakref.ref(f)), g(weakref.proxy(f)), g(E.__dict__), g(E.__dict__["__dict__"]), g(S1.a), g(list[int]), g(int | str), g(types.CellType()))
try:
    1 / 0
except ZeroDivisionError as e:
    print(g(e), g(e.__traceback__), g(e.__traceback__.tb_frame) > 150)
def frame():
    x = 1
    return g(sys._getframe())
print(frame(), g(f.__code__) > 150, g(f.__code__.co_consts), g(f.__globals__) > 500)
class Big:
    for i in range(40): exec(f"a{i} = {i}")
print(g(Big), g(vars(Big)))
