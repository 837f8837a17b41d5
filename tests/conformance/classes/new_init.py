# __new__ and __init__: who is called with what.
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k):
        print("init", type(self).__name__, a, k)
A(1, x=2)
class B(A):
    def __new__(cls, *a):
        return "not an instance"
print(B(1))
class C(A):
    def __new__(cls, *a):
        print("C.new")
        return A.__new__(C, "other")
class D(C): pass
D(5)
class Single:
    it = None
    def __new__(cls):
        if cls.it is None:
            cls.it = object.__new__(cls)
        return cls.it
print(Single() is Single())
class E:
    def __init__(self): return 5
class F:
    def __init__(self, a): pass
class G: pass
class H:
    def __new__(cls, x): return object.__new__(cls, x)
class I:
    def __new__(cls, x): return object.__new__(cls)
class J:
    def __init__(self, x): object.__init__(self, x)
for f in (E, F, lambda: G(1), lambda: H(1), lambda: I(1), lambda: I(), lambda: J(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(G), lambda: G.__new__(G), lambda: type.__new__(type)):
    try:
        r = f()
        print("ok", type(r).__name__)
    except TypeError as e:
        print(e)
class Int(int):
    def __new__(cls, v, tag):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
i = Int(5, "t")
print(i, i + 1, i.tag, type(i + 1).__name__, repr(i))
class Tup(tuple):
    def __new__(cls, *v): return super().__new__(cls, v)
print(Tup(1, 2), len(Tup(1)), Tup(3, 4)[1])
