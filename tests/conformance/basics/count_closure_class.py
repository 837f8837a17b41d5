# tags: gc-time
# Cells, bound methods, classes and instances as holders.
import sys
def outer():
    v = []
    def inner():
        return sys.getrefcount(v)
    return inner, inner(), sys.getrefcount(v)
f, a, b = outer()
print(a, b, f(), sys.getrefcount(f), sys.getrefcount(f.__closure__[0]))
g = f
print(sys.getrefcount(f), sys.getrefcount(f.__code__))
class C:
    def m(self):
        return sys.getrefcount(self)
print(sys.getrefcount(C))
c = C()
print(sys.getrefcount(C), sys.getrefcount(c), c.m(), C().m())
m = c.m
print(sys.getrefcount(c), sys.getrefcount(m), m(), sys.getrefcount(C.m))
del m
print(sys.getrefcount(c))
class D(C): pass
print(sys.getrefcount(C), sys.getrefcount(D))
l = [C() for _ in range(10)]
print(sys.getrefcount(C))
del l, D
print(sys.getrefcount(C) - sys.getrefcount(C))
c.me = c
print(sys.getrefcount(c))
c.me = None
print(sys.getrefcount(c))
