# __repr__, __str__, __hash__, __format__ of each type called by name.
import sys, types, weakref
class C: pass
def f(): yield
c = C()
C.m = lambda self: 0
vals = [5, 1.5, 1j, True, "s", b"b", bytearray(b"a"), (1,), [1], {1: 2}, {1}, frozenset([1]), range(2), slice(1), None, ..., NotImplemented, len, [].append, (1).__add__, list.append, int.__add__, dict.__dict__["fromkeys"], type.__dict__["__mro__"], slice.__dict__["start"], f, f(), c.__init__, c.m, f.__code__, types.CellType(1), types.CellType(), C.__dict__["__dict__"], staticmethod(f), classmethod(f), super(C, c), types.SimpleNamespace(a=1), types.MappingProxyType({1: 2}), weakref.ref(C), sys, C, int, list[int], int | None, {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), memoryview(b"m"), Exception("e"), KeyError("k"), property(), iter([]), enumerate([]), zip(), map(len, []), f.__globals__["types"].FunctionType]
for v in vals:
    t = type(v)
    text = t.__repr__(v)
    for mark in (" at 0x", "; to "):
        text = text.split(mark)[0]
    if "file" in text: text = text.split(" file")[0]
    try:
        h = t.__hash__(v) == hash(v)
    except TypeError as e:
        h = str(e)
    print(t.__name__, "|", text.replace("from '", "from '")[:40], "|", t.__str__(v).split(" at 0x")[0][:40].split(" from ")[0], "|", h, "|", t.__format__(v, "").split(" at 0x")[0][:30].split(" from ")[0], isinstance(t.__sizeof__(v), int))
try:
    1 / 0
except ZeroDivisionError as e:
    fr = e.__traceback__.tb_frame
    print(type(fr).__repr__(fr).startswith("<frame at 0x"), type(fr).__sizeof__(fr) > 0, type(e.__traceback__).__dir__(e.__traceback__)[:2])
