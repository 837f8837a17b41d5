# isinstance and issubclass hooks.
class Meta(type):
    def __instancecheck__(cls, o): return "i" in str(o)
    def __subclasscheck__(cls, c): return c.__name__.startswith("S")
class K(metaclass=Meta): pass
class Some: pass
class Other: pass
print(isinstance("hi", K), isinstance("abc", K), issubclass(Some, K), issubclass(Other, K), isinstance(K(), K))
class Proxy:
    def __init__(self, o): self.o = o
    @property
    def __class__(self): return type(self.o)
p = Proxy([1])
print(isinstance(p, list), isinstance(p, Proxy), type(p).__name__, p.__class__.__name__)
for args in ((1, 1), (1, [int]), (1, (int, 1)), ("a", (int, 1)), (1, ())):
    try:
        print(isinstance(*args))
    except TypeError as e:
        print(e)
for args in ((1, int), (int, 1), (int, (str, 1)), (int, ()), (bool, (str, int)), (int, int | str)):
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(e)
class Ab:
    __bases__ = (int,)
try:
    print(issubclass(Ab(), int))
except TypeError as e:
    print(e)
try:
    isinstance(1, list[int])
except TypeError as e:
    print(e)
print(isinstance(1, int | None), isinstance(None, int | None), issubclass(type(None), int | None), int | str == str | int, (int | str).__args__)
print(callable(p), callable(Proxy), callable(lambda: 0), callable(Some()), isinstance(Some, type), isinstance(type, object), isinstance(object, type))
try:
    int | "str"
except TypeError as e:
    print(e)
print(type(int | str).__name__, repr(int | None | list[int]), hash(int | str) == hash(str | int))
