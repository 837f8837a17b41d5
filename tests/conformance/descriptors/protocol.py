# Data and non-data descriptors and their precedence.
class Data:
    def __get__(self, o, t=None): return ("data", o is None, t.__name__)
    def __set__(self, o, v): print("data set", v)
    def __delete__(self, o): print("data delete")
class NonData:
    def __get__(self, o, t=None): return ("nondata", o is None)
class SetOnly:
    def __set__(self, o, v): o.__dict__["so"] = ("stored", v)
class DelOnly:
    def __delete__(self, o): print("delete only")
class A:
    d, n, so, do = Data(), NonData(), SetOnly(), DelOnly()
a = A()
print(a.d, A.d, a.n, A.n)
a.d = 1
del a.d
a.__dict__["d"] = "instance"
a.__dict__["n"] = "instance"
print(a.d, a.n)
del a.n
print(a.n)
a.so = 5
print(a.so)
del a.do
for f in (lambda: delattr(a, "so"), lambda: setattr(a, "do", 1)):
    try:
        f()
    except AttributeError as e:
        print(e)
print(type(a.do).__name__)
A.d = "replaced on the class"
print(a.d, A.d)
class M(type):
    md = Data()
    mn = NonData()
class B(metaclass=M):
    mn = "own"
print(B.md, B.mn)
B.md = 9
class C:
    inst = None
c = C()
c.inst = Data()
print(type(c.inst).__name__)
class G:
    def __get__(self, o, t): raise AttributeError("from get")
class H:
    g = G()
    def __getattr__(self, n): return "fallback " + n
print(H().g, hasattr(A(), "zz"), getattr(type("I", (), {"g": G()})(), "g", "default"))
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o)
        return v
class J:
    @Lazy
    def value(self):
        print("computed", end=" ")
        return 42
j = J()
print(j.value, j.value, j.__dict__)
