# Bases that are no classes, empty classes, __mro_entries__, nested and dynamic classes.
for b in (5, "str", None, len, [], lambda: 0):
    try:
        class X(b): pass
        print("made", X)
    except TypeError as e:
        print(e)
class Entries:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (Base,)
class Base: v = "base v"
class Y(Entries()): pass
print(Y.v, Y.__bases__, "__orig_bases__" in Y.__dict__)
class Z(*(Base,), **{"metaclass": type}): pass
print(Z.v)
T = type("T", (Base,), dict(w=5, m=lambda self: self.w))
print(T().m(), T.__name__, T.__module__, T.__qualname__, T)
print(type("", (), {}).__name__ == "", type("has space", (), {}).__name__)
for args in (("T", (5,), {}), ("T", (), 5), (5, (), {}), ("T", (), {}, 1), ("T", [], {}), ("T", (), {"__slots__": 5}), ("T", (), {"__slots__": ["1x"]}), ("T", (), {"__slots__": ("a",), "a": 1}), ("a\0b", (), {})):
    try:
        print(type(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
classes = {}
for n in ("A", "B", "C"):
    class Loop:
        name = n
        def get(self): return self.name + __class__.__name__
    classes[n] = Loop
print([c().get() for c in classes.values()], classes["A"] is classes["B"])
class Outer:
    class Inner:
        class Deep: pass
    def make(self): return self.Inner.Deep()
print(repr(Outer().make())[:35], Outer.Inner.Deep.__qualname__)
def meta_ns(name, bases, ns):
    return ns
class NS(metaclass=meta_ns):
    x = 1
    y = x + 1
print(type(NS), NS["y"], sorted(NS))
class Empty: ...
print(Empty().__doc__, Empty.__doc__, Empty.__dict__["__doc__"])
class Self:
    def __init__(self): self.cls = Self
    link = None
Self.link = Self
print(Self().cls is Self.link)
