# tags: location
# What a class statement refuses: bases, orders, names.
class C:
    def f(cls, a: int): "doc"
cm = classmethod(C.f); sm = staticmethod(C.f)
print(cm.__dict__); print(sm.__dict__)
cm2 = classmethod(print); print(cm2.__dict__)
try: X = type("X", (), {1: 2, "a": 3})
except Exception as e: print(e)
class M(type):
    def mro(self): return [self, dict, object]
try:
    class X(object, metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(self): return [1]
try:
    class X(object, metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(self): return 1
try:
    class X(object, metaclass=M): pass
except TypeError as e: print(e)
class T(tuple): pass
try: print([3,] + T((1,2)))
except TypeError as e: print(e)
class O: pass
class A:
    def __del__(self): self.__class__ = O
l = [A() for x in range(5)]
del l
class F(float): __slots__ = ("prec",)
f = F(1.5); f.prec = 3; print(f, f.prec)
class S: __slots__ = ("a",)
try: S().a
except AttributeError as e: print(e)
M = type("N", (), {"__module__": "elsewhere", "__slots__": ("b", "__weakref__")})
try: M().b
except AttributeError as e: print(e)
