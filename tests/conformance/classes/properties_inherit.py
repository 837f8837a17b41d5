# Properties: getter, setter, deleter, inheritance, errors.
class A:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the v"
        return self._v
    @v.setter
    def v(self, x):
        print("set", x)
        self._v = x
    @v.deleter
    def v(self):
        print("del")
        del self._v
    ro = property(lambda self: "read only")
    wo = property(None, lambda self, x: print("write only", x))
    nothing = property()
a = A()
print(a.v, a.ro)
a.v = 5
a.wo = 1
del a.v
for f in (lambda: a.v, lambda: setattr(a, "ro", 1), lambda: delattr(a, "ro"), lambda: a.wo, lambda: delattr(a, "wo"), lambda: a.nothing, lambda: setattr(a, "nothing", 0)):
    try:
        f()
    except AttributeError as e:
        print(e)
print(A.v.__doc__, A.v.fget.__name__, A.ro.fset, A.v.__name__, type(A.v).__name__, A.__dict__["v"] is A.v)
class B(A):
    @A.v.getter
    def v(self): return "B's"
b = B()
print(b.v)
b.v = 2
class C(A):
    v = "plain attribute"
c = C()
c.v = 7
print(c.v, C.v, c.__dict__)
a.__dict__["ro"] = "hidden by the property"
print(a.ro)
p = property(len, doc="made")
print(p.__doc__, p.__get__([1, 2]), p.__get__(None, list) is p)
class D:
    x = p
    def __len__(self): return 3
print(D().x, D.x.__doc__)
try:
    p.__set__(1, 2)
except AttributeError as e:
    print(e)
try:
    p.fget = 1
except AttributeError as e:
    print(e)
class Sub(property):
    pass
s = Sub(lambda self: 1)
s.__doc__ = "settable"
print(s.__doc__, isinstance(s, property))
