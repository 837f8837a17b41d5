# Metaclasses: __new__, __init__, __call__, __prepare__ and their order.
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"from_prepare": 1}
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if k[:2] != "__"), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)
    def meta_method(cls):
        return "meta " + cls.__name__
    @property
    def prop(cls):
        return "prop of " + cls.__name__
class A(metaclass=Meta, option=5):
    print("body")
    x = 1
    def __init__(self, *a): print("A.__init__", a)
a = A(1, 2)
class B(A):
    pass
print(B.meta_method(), B.prop, B.from_prepare, type(B) is Meta, isinstance(B, Meta))
try:
    a.meta_method()
except AttributeError as e:
    print(e)
C = Meta("C", (A,), {"y": 2}, k=3)
print(C.y, C.x, C.__mro__[1] is A)
class M2(type): pass
try:
    class D(A, metaclass=M2): pass
except TypeError as e:
    print(e)
class M3(Meta): pass
class E(A, metaclass=M3): pass
print(type(E).__name__)
def factory(name, bases, ns):
    print("function as metaclass", name)
    return "not even a class"
class F(metaclass=factory): pass
print(F)
print(type("T", (), {})().__class__.__name__, type(A), type(Meta))
