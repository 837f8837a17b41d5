# User exception classes: args, str, attributes, inheritance, pickling by reduce.
class A(Exception):
    pass
class B(Exception):
    def __init__(self, code, *, detail=None):
        self.code, self.detail = code, detail
class C(B):
    def __str__(self): return f"C {self.code}: {self.detail}"
class D(ValueError, KeyError): pass
class E(Exception):
    code = 5
    def __init__(self, a, b):
        super().__init__(f"{a}-{b}")
class F(KeyError):
    def __str__(self): return "no quotes"
for e in (A(), A("x"), A(1, 2), B(3), B(4, detail="d"), C(5, detail="why"), D("both"), E("p", "q"), F("key")):
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args, "|", e.__dict__)
try:
    raise D("d")
except KeyError as e:
    print(isinstance(e, ValueError), e)
try:
    class G(ValueError, OSError): pass
    print("layouts fit", G("x"))
except TypeError as e:
    print(e)
try:
    class H(AttributeError, OSError): pass
except TypeError as e:
    print(e)
e = A("x")
print(e.__reduce__(), B(1, detail=2).__reduce__(), e == A("x"), hash(e) == hash(e), e.__class__, e.__str__(), e.__repr__())
e.__setstate__({"extra": 1})
print(e.extra, A.__new__(A, "new").args, BaseException.__init__(e, "re", "init"), e.args)
class S(Exception):
    __slots__ = ("x",)
s = S(1)
s.x, s.y = 2, 3
print(s.x, s.y, s.__dict__)
class Chain(Exception):
    def __init__(self, inner):
        super().__init__(str(inner))
        self.__cause__ = inner
try:
    raise Chain(ValueError("why"))
except Chain as c:
    print(c, repr(c.__cause__), c.__suppress_context__)
class Meta(type):
    def __instancecheck__(cls, o): return True
class Any_(Exception, metaclass=Meta): pass
try:
    try:
        raise ValueError
    except Any_:
        print("instancecheck is not used")
except ValueError:
    print("not matched by __instancecheck__")
print([c.__name__ for c in D.__mro__])
