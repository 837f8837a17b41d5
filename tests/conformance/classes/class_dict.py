# What a class's own dictionary holds, and changing classes.
class A:
    "doc"
    x = 1
    def m(self): self.p = self.q = 1
    y: int = 2
print(list(A.__dict__))
print(A.__firstlineno__, A.__static_attributes__, A.__doc__, A.__module__, A.__annotations__)
class B(A): pass
print(list(B.__dict__), B.__doc__, B.__base__, B.__bases__, B.__subclasses__(), A.__subclasses__())
A.x = 10
print(B.x)
B.x = 20
print(A.x, B.x)
del B.x
print(B.x)
try:
    del B.x
except AttributeError as e:
    print(e)
try:
    A.__dict__["z"] = 1
except TypeError as e:
    print(e)
A.__len__ = lambda self: 7
print(len(B()))
del A.__len__
try:
    len(B())
except TypeError as e:
    print(e)
for n in ("__dict__", "__mro__", "__bases__", "__name__", "__qualname__", "__module__", "__basicsize__", "__itemsize__", "__flags__", "__dictoffset__", "__weakrefoffset__"):
    try:
        v = getattr(A, n)
        print(n, type(v).__name__, end="; ")
    except AttributeError as e:
        print(e)
print()
print(type.__dict__["__mro__"], A.__class__, type(A.__dict__["__dict__"]).__name__, type(A.__dict__["__weakref__"]).__name__)
for f in (lambda: setattr(A, "__mro__", ()), lambda: setattr(A, "__dict__", {}), lambda: setattr(int, "x", 1), lambda: delattr(int, "real"), lambda: setattr(A, "__bases__", 5), lambda: setattr(A, "__class__", int)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
A.__module__ = "elsewhere"
print(A, A().__class__.__module__)
class C:
    x = 1
    x = 2
    def x(self): pass
    z = x
print(C.x is C.z, C.z.__name__, [k for k in C.__dict__ if k[0] != "_"])
