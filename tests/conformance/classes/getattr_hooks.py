# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class A:
    def __init__(self): self.real = 1
    def __getattr__(self, n):
        if n.startswith("x"): return "made " + n
        raise AttributeError(f"no {n} here")
a = A()
print(a.real, a.x1, getattr(a, "y", "default"), hasattr(a, "x"), hasattr(a, "y"))
try:
    a.zzz
except AttributeError as e:
    print(e, e.name, e.obj)
class B:
    def __getattribute__(self, n):
        print("get", n, end="; ")
        return super().__getattribute__(n)
    def __setattr__(self, n, v):
        print("set", n, v, end="; ")
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n, end="; ")
        object.__delattr__(self, n)
    def m(self): return "m"
b = B()
b.v = 1
print(b.v, b.m())
del b.v
try:
    b.v
except AttributeError as e:
    print(e)
print(len.__class__, type(b).__name__)
class C:
    def __getattribute__(self, n): raise AttributeError("always")
    def __getattr__(self, n): return "fallback " + n
print(C().anything, C().__class__)
class D:
    def __dir__(self): return ["b", "a"]
print(dir(D()))
class E:
    def __len__(self): return 3
e = E()
e.__len__ = lambda: 99
print(len(e), e.__len__())
class F:
    __slots__ = ()
    def __getattr__(self, n): return n.upper()
print(F().abc)
class G:
    @property
    def p(self): raise AttributeError("inside property")
    def __getattr__(self, n): return "via getattr " + n
print(G().p)
class H:
    def __setattr__(self, n, v): raise TypeError("frozen")
h = H()
try:
    h.x = 1
except TypeError as err:
    print(err)
h.__dict__["x"] = 2
print(h.x)
object.__setattr__(h, "y", 3)
print(h.y, object.__getattribute__(h, "x"))
for f in (lambda: setattr(a, 5, 1), lambda: getattr(a, 5), lambda: object.__setattr__(int, "q", 1), lambda: setattr(int, "q", 1), lambda: setattr(object(), "q", 1), lambda: type.__setattr__(int, "q", 1)):
    try:
        f()
    except (TypeError, AttributeError) as err:
        print(err)
