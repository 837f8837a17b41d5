# How functions become methods: __get__ called by hand, functions in odd places.
def f(self, *a): return (self, a)
class A:
    m = f
    b = len
    p = print
    c = classmethod(f)
    t = type("Inner", (), {})
    part = staticmethod(__import__("functools").partial(f, "partial"))
    l = lambda self: self
    n = [].append
a = A()
a.__class__.__repr__ = lambda self: "<a>"
print(a.m(1), A.m(1, 2), f.__get__(a)(3), f.__get__(a, A)(4), f.__get__(None, A) is f, a.c()[0] is A)
print(a.b([1, 2]), type(a.t()).__name__, a.part("x"), a.l() is a, a.n(5))
a.f = f
print(a.f("no self"), a.f.__class__.__name__)
bound = a.m
print(bound.__get__(5) is bound, bound.__get__("other", str)() == bound())
class B: g = a.m
print(B().g("bound stays bound"))
for x in (lambda: f.__get__(None, None), lambda: f.__get__(), lambda: f.__get__(1, 2, 3), lambda: f.__get__(None)):
    try:
        print(x())
    except TypeError as e:
        print(e)
class Callable:
    def __call__(self, *args): return args
class C:
    k = Callable()
print(C().k(1), C.k(2))
class Desc:
    def __get__(self, o, t): return lambda *args: (o.__class__.__name__, t.__name__, args)
class D:
    d = Desc()
    __add__ = Desc()
    __getitem__ = Desc()
    __len__ = Desc()
print(D().d(1), D() + 1, D()[2], D.d(3))
try:
    len(D())
except TypeError as e:
    print(e)
class E:
    def method(self): return "E.method"
    alias = method
    def __getattr__(self, n):
        return f.__get__(self)
print(E().alias(), E.alias is E.method, E().alias.__name__, E().whatever(1)[1])
class F(E):
    def method(self): return "F.method"
print(F().alias(), F().method())
import types
o = types.SimpleNamespace(v=1)
o.m = types.MethodType(lambda self: self.v, o)
print(o.m())
