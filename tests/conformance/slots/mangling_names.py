# Slot names: private names, non-identifiers, special names, iterables of names.
class A:
    __slots__ = ("__private", "_single", "__dunder__")
    def set(self): self.__private, self._single, self.__dunder__ = 1, 2, 3
    def get(self): return self.__private, self._single, self.__dunder__
a = A(); a.set()
print(a.get(), a._A__private, [n for n in dir(A) if "priv" in n or "single" in n or n == "__dunder__"])
class B(A):
    __slots__ = ("__private",)
    def set2(self): self.__private = "B's"
b = B(); b.set(); b.set2()
print(b._A__private, b._B__private)
for slots in (["x", "y"], {"x", }, {"x": 1}, "xy", iter(["p", "q"]), (n for n in "ab"), ["é"], [], {}):
    T = type("T", (), {"__slots__": slots})
    print(type(slots).__name__, sorted(n for n in T.__dict__ if not n.startswith("__")))
for slots in (5, None, [1], ["a b"], [""], ["1a"], ["a", "a"], ["__dict__", "__dict__"], ["__weakref__", "__weakref__"], [b"x"], ["class"], ["__slots__"], ["__module__"], ["__doc__"], ["__init__"], ["a.b"]):
    try:
        T = type("T", (), {"__slots__": slots})
        print(slots, "fine", [n for n in T.__dict__ if n not in ("__module__", "__doc__", "__slots__")])
    except (TypeError, ValueError) as e:
        print(slots, type(e).__name__, e)
for ns in ({"__slots__": ("x",), "x": 1}, {"__slots__": ("x",), "__annotations__": {"x": int}}, {"__slots__": ("__dict__",), "__dict__": 1}):
    try:
        print(type("T", (), ns).__slots__)
    except ValueError as e:
        print(e)
class D: pass
class W: __slots__ = ("__weakref__",)
for base, slots in ((D, ("__dict__",)), (D, ("__weakref__",)), (W, ("__weakref__",)), (W, ("__dict__",)), (int, ("x",)), (int, ("__dict__",)), (tuple, ("x",)), (bytes, ("x",)), (int, ())):
    try:
        T = type("T", (base,), {"__slots__": slots})
        print(base.__name__, slots, "fine")
    except TypeError as e:
        print(base.__name__, slots, e)
class C:
    __slots__ = names = ("u", "v")
    w: int = 5
print(C.names, C.__slots__, C.w, C().w)
try:
    C().w = 1
except AttributeError as e:
    print(e)
C.__slots__ = ("changed", "later")
c = C()
c.u = 1
print(c.u, hasattr(c, "changed"))
