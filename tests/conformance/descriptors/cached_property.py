# functools.cached_property and hand-made descriptors with storage.
import functools
class A:
    calls = 0
    @functools.cached_property
    def v(self):
        "cached"
        A.calls += 1
        return A.calls
a, b = A(), A()
print(a.v, a.v, b.v, a.__dict__, A.calls, A.v.__doc__)
del a.v
print(a.v)
a.v = "set"
print(a.v)
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, owner=None):
        if o is None: return self
        try:
            return o.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None
    def __set__(self, o, v):
        if not isinstance(v, self.t):
            raise TypeError(f"{self.name} must be {self.t.__name__}, not {type(v).__name__}")
        o.__dict__[self.name] = v
class P:
    age = Typed(int)
    name = Typed(str)
p = P()
p.age = 5
p.name = "n"
print(p.age, p.name, vars(p), P.age.t)
for n, v in (("age", "x"), ("name", 1)):
    try:
        setattr(p, n, v)
    except TypeError as e:
        print(e)
try:
    P().age
except AttributeError as e:
    print(repr(e))
class Slotted:
    __slots__ = ()
    @functools.cached_property
    def x(self): return 1
try:
    Slotted().x
except TypeError as e:
    print(e)
cp = functools.cached_property(len)
class Q: z = cp; __len__ = lambda s: 4
print(Q().z, cp.attrname)
try:
    class R:
        a = cp
except TypeError as e:
    print(e)
try:
    functools.cached_property(len).__get__(Q(), Q)
except TypeError as e:
    print(e)
class PM:
    @functools.partialmethod
    def nothing(self): pass
    def set(self, k, v): return k, v
    on = functools.partialmethod(set, "on")
print(PM().on(5))
