# __slots__: layout, errors, inheritance, with __dict__.
class A:
    __slots__ = ("x", "y")
    def __init__(self, x=None):
        if x is not None: self.x = x
a = A(1)
print(a.x, A.x, A.__slots__, hasattr(a, "y"), hasattr(a, "__dict__"), hasattr(a, "__weakref__"))
for f in (lambda: a.y, lambda: setattr(a, "z", 1), lambda: delattr(a, "y"), lambda: a.z, lambda: a.__dict__, lambda: delattr(a, "z")):
    try:
        f()
    except AttributeError as e:
        print(e)
del a.x
try:
    a.x
except AttributeError as e:
    print(e)
class B(A): pass
b = B(2)
b.z = 3
print(b.x, b.z, b.__dict__)
class C(A):
    __slots__ = ("w",)
c = C(1)
c.w, c.y = 2, 3
print(c.x, c.y, c.w, C.__slots__)
class D:
    __slots__ = "single"
d = D()
d.single = 1
print(d.single, D.__slots__)
class E:
    __slots__ = ("a", "__dict__")
e = E()
e.a, e.other = 1, 2
print(e.__dict__, e.a)
class F:
    __slots__ = {"doc1": "documented", "doc2": None}
print(F.doc1.__doc__, F.doc2.__doc__, F.__slots__)
class G:
    __slots__ = ("__private", "_single")
    def __init__(self): self.__private = "mangled"
print(G()._G__private, sorted(n for n in dir(G) if "private" in n))
class H(A):
    __slots__ = ("x",)
h = H(5)
print(h.x, A.x.__get__(h) if False else "-", H.x is A.x)
for ns in ({"__slots__": ("a", "a")}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": ("a b",)}, {"__slots__": (5,)}, {"__slots__": ("q",), "q": 1}, {"__slots__": ""}):
    try:
        t = type("T", (), ns)
        print("ok", t.__slots__)
    except (TypeError, ValueError) as err:
        print(type(err).__name__, err)
for base in (int, tuple, str, bytes):
    try:
        type("T", (base,), {"__slots__": ("v",)})
        print(base.__name__, "ok")
    except TypeError as err:
        print(err)
class I(int): __slots__ = ()
try:
    I(5).x = 1
except AttributeError as err:
    print(err)
try:
    type("Two", (A, type("O", (), {"__slots__": ("k",)})), {})
except TypeError as err:
    print(err)
class Mix(A, type("Z", (), {"__slots__": ()})): __slots__ = ()
print(Mix(1).x)
