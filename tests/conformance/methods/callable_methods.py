# __call__, __get__, __reduce__ of functions, methods and descriptors; code, property and super by name.
import types
class C:
    x = 5
    def m(self, *a): return ("m", a)
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
    @property
    def p(self): return 1
    __slots__ = ()
def f(a=1): return a
c = C()
t = type
print(t(f).__call__(f, 2), t(c.m).__call__(c.m, 1), t(len).__call__(len, [1]), t([].append).__call__([1].pop), t((1).__add__).__call__((1).__add__, 2), t(list.append).__call__(list.pop, [1, 2]), t(int.__add__).__call__(int.__add__, 1, 2), t(dict.__dict__["fromkeys"]).__call__(dict.__dict__["fromkeys"], dict, [1]), t(C.__dict__["s"]).__call__(C.__dict__["s"]), t(int).__call__(int, "5"), t(list[int]).__call__(list[int], "ab"))
print(t(f).__get__(f, c)(), t(c.m).__get__(c.m, 5) == c.m, t(list.append).__get__(list.pop, [9])(), t(int.__add__).__get__(int.__add__, 5)(6), t(dict.__dict__["fromkeys"]).__get__(dict.__dict__["fromkeys"], None, dict)([3]), t(C.__dict__["s"]).__get__(C.__dict__["s"], c)(), t(C.__dict__["c"]).__get__(C.__dict__["c"], c)(), t(C.p).__get__(C.p, c), t(type.__dict__["__mro__"]).__get__(type.__dict__["__mro__"], int)[1], t(slice.__dict__["start"]).__get__(slice.__dict__["start"], slice(3, 4)), t(super(C, c)).__get__(super(C, c), c).__thisclass__)
for v in (len, [].append, (1).__add__, list.append, int.__add__, c.m, slice(1, 2), NotImplemented, ..., range(3), types.SimpleNamespace(a=1), slice.__dict__["start"]):
    r = t(v).__reduce__(v)
    print(t(v).__name__, r if isinstance(r, str) else (r[0].__name__, len(r)), end="; ")
print()
for f2 in (lambda: t(f).__call__(5), lambda: t(c.m).__call__(c.m, x=1), lambda: t(int.__add__).__call__(int.__add__), lambda: t(C.p).__set__(C.p, c, 1), lambda: t(C.p).__delete__(C.p, c), lambda: t(type.__dict__["__name__"]).__set__(type.__dict__["__name__"], int, "x"), lambda: t(type.__dict__["__mro__"]).__delete__(type.__dict__["__mro__"], int), lambda: t(slice.__dict__["start"]).__set__(slice.__dict__["start"], slice(1), 2), lambda: t(slice.__dict__["start"]).__delete__(slice.__dict__["start"], slice(1)), lambda: t(f)(), lambda: t(len)(), lambda: t(f.__code__)(), lambda: t(list.append)(), lambda: types.TracebackType(), lambda: types.MethodType(1)):
    try:
        print(f2())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
code = f.__code__
print(code.__replace__(co_name="g").co_name, code.__hash__() == hash(code), code.__repr__().split(" at ")[0], code.__sizeof__() > 0, code.__eq__(code), types.SimpleNamespace(a=1).__replace__(a=2), types.SimpleNamespace(a=1).__repr__(), [].__class_getitem__ is not None)
p = property(f)
p.__set_name__(C, "nm")
print(p.__name__, property.__getattribute__(p, "fget") is f, p.getter(len).fget, p.setter(len).fset, p.deleter(len).fdel, c.m.__getattribute__("__func__") is C.m, t(c.m).__getattribute__(c.m, "__name__"), super.__getattribute__(super(C, c), "__thisclass__"), super.__repr__(super(C, c)).split(" at ")[0])
print(t.__call__(t, 5), t.__instancecheck__(int, True), t.__subclasscheck__(int, bool), t.__or__(int, str), t.__ror__(int, None), t.__dir__(C) == sorted(t.__dir__(C)) or len(t.__dir__(C)) > 5, t.__getattribute__(C, "x"), t.__setattr__(C, "y", 6), C.y, t.__delattr__(C, "y"), t.__sizeof__(C) > 200, t.__repr__(C), t.mro(C), t.__subclasses__(bool), t.__prepare__(), t.__dir__(t)[:0])
try:
    raise ValueError
except ValueError as e:
    tb = e.__traceback__
    print(types.TracebackType(None, tb.tb_frame, 0, 5).tb_lineno, type(tb).__new__ is types.TracebackType.__new__, tb.__dir__()[:1])
m = types.ModuleType("mod")
m.a = 1
print(m.__repr__(), sorted(m.__dir__())[:2], m.__getattribute__("a"), t(m).__init__(m, "renamed", "doc"), m.__name__, m.__doc__)
