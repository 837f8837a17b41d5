# __len__, __contains__, __getitem__, __iter__, __reversed__, __add__, __mul__ and class items by name.
from collections import deque
for v in ([1, 2], (1, 2), "ab", b"ab", bytearray(b"ab"), range(2), memoryview(b"ab"), deque([1, 2])):
    t = type(v)
    print(t.__name__, t.__len__(v), t.__getitem__(v, 0), t.__getitem__(v, -1), list(t.__iter__(v)), t.__contains__(v, v[0]) if hasattr(t, "__contains__") else "-", end=" ")
    for n, arg in (("__add__", v), ("__mul__", 2), ("__rmul__", 2), ("__reversed__", None), ("__class_getitem__", int)):
        if not hasattr(t, n):
            print(n, "absent", end=" ")
            continue
        m = getattr(t, n)
        r = m(arg) if n == "__class_getitem__" else m(v) if arg is None else m(v, arg)
        print(n, list(r) if n == "__reversed__" else r, end=" ")
    print()
for v in ({1: 2, 3: 4}, {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), {1, 2}, frozenset([1])):
    t = type(v)
    print(t.__name__, t.__len__(v), list(t.__iter__(v)), t.__contains__(v, 1) if hasattr(t, "__contains__") else "-", list(t.__reversed__(v)) if hasattr(t, "__reversed__") else "-", t.__repr__(v), t.__class_getitem__(int) if hasattr(t, "__class_getitem__") else "-")
d = {1: 2}
print(dict.__or__(d, {3: 4}), dict.__ror__(d, {5: 6}), dict.__ior__(d, [(7, 8)]), dict.__or__(d, 5), dict.__getitem__(d, 7), dict.__setitem__(d, 9, 9), dict.__delitem__(d, 9), d)
k, i = {1: 2, 3: 4}.keys(), {1: 2, 3: 4}.items()
for n in ("__and__", "__rand__", "__or__", "__ror__", "__sub__", "__rsub__", "__xor__", "__rxor__"):
    print(n, sorted(getattr(type(k), n)(k, {1, 9})), sorted(getattr(type(i), n)(i, {(1, 2), (9, 9)})), end="; ")
print()
s, f = {1, 2}, frozenset([1, 2])
for n in ("__and__", "__rand__", "__or__", "__ror__", "__sub__", "__rsub__", "__xor__", "__rxor__"):
    print(n, getattr(set, n)(s, {2, 3}), getattr(frozenset, n)(f, {2, 3}), getattr(set, n)(s, 5), getattr(frozenset, n)(f, 5), end="; ")
print(set.__reduce__(s)[1], frozenset.__reduce__(f)[1], set.__sizeof__(s) > 0, frozenset.__sizeof__(f) > 0)
print(enumerate.__class_getitem__(int), type((x for x in ())).__class_getitem__(int), BaseExceptionGroup.__class_getitem__(int), tuple.__class_getitem__((int, str)), list.__iadd__([1], [2]), list.__imul__([1], 2), list.__setitem__([1], 0, 5), list.__delitem__([1], 0), str.__getnewargs__("a"), bytes.__rmod__(b"x", b"%s"), bytearray.__rmod__(bytearray(b"x"), bytearray(b"%s")), bytearray.__mod__(bytearray(b"%d"), 5), bytearray.__iter__(bytearray(b"a")).__next__())
for t, v in ((list, [1]), (dict, {}), (str, "a"), (int, 5), (tuple, ()), (set, set()), (bytes, b""), (float, 1.5), (range, range(1)), (slice, slice(1)), (complex, 1j), (bytearray, bytearray()), (property, property()), (type(len), len), (type, int), (enumerate, enumerate([])), (filter, filter(None, [])), (map, map(len, [])), (zip, zip()), (reversed, reversed(())), (memoryview, memoryview(b""))):
    try:
        print(type(t.__getattribute__(v, "__class__")).__name__, t.__getattribute__(v, "__doc__") is not None, end=" ")
        t.__getattribute__(v, "nope")
    except AttributeError as e:
        print(e, end="; ")
print()
