# __iter__, __next__, __length_hint__, __reduce__, __setstate__ of every iterator.
import itertools
def hint(i): return i.__length_hint__() if hasattr(i, "__length_hint__") else "-"
def reduced(i):
    r = i.__reduce__()
    return r[0].__name__, r[1], r[2:]
makers = {"list": lambda: iter([1, 2, 3]), "tuple": lambda: iter((1, 2, 3)), "str": lambda: iter("abc"), "latin": lambda: iter("aéc"), "bytes": lambda: iter(b"abc"), "bytearray": lambda: iter(bytearray(b"abc")), "range": lambda: iter(range(3)), "long range": lambda: iter(range(2 ** 65, 2 ** 65 + 3)), "dict": lambda: iter({1: 2, 3: 4, 5: 6}), "values": lambda: iter({1: 2, 3: 4, 5: 6}.values()), "items": lambda: iter({1: 2, 3: 4, 5: 6}.items()), "reversed dict": lambda: reversed({1: 2, 3: 4, 5: 6}), "reversed values": lambda: reversed({1: 2, 3: 4, 5: 6}.values()), "reversed items": lambda: reversed({1: 2, 3: 4, 5: 6}.items()), "set": lambda: iter({1, 2, 3}), "reversed list": lambda: reversed([1, 2, 3]), "reversed": lambda: reversed((1, 2, 3)), "callable": lambda: iter([1, 2, 0].pop, 1), "memory": lambda: iter(memoryview(b"abc")), "enumerate": lambda: enumerate("abc", 5), "zip": lambda: zip([1, 2, 3], "abc"), "map": lambda: map(str, [1, 2, 3]), "filter": lambda: filter(None, [1, 2, 3]), "generator": lambda: (x for x in (1, 2, 3))}
for name, make in makers.items():
    i = make()
    t = type(i)
    print(name, t.__name__, t.__iter__(i) is i, hint(i), t.__next__(i), hint(i), end=" ")
    if name not in ("generator", "memory", "zip", "map", "filter", "enumerate", "callable"):
        print(reduced(i), end=" ")
    elif name in ("enumerate",):
        print(i.__reduce__()[0].__name__, i.__reduce__()[1][1], end=" ")
    elif name in ("zip", "map", "filter", "callable"):
        print(i.__reduce__()[0].__name__, len(i.__reduce__()[1]), end=" ")
    print(list(i), hint(i), end=" ")
    try:
        t.__next__(i)
    except StopIteration as e:
        print("stop", e.args)
for name in ("list", "tuple", "str", "latin", "bytes", "bytearray", "range", "long range", "reversed list", "reversed"):
    out = []
    for state in (0, 1, 2, 100, -5):
        i = makers[name]()
        try:
            i.__setstate__(state)
            out.append(list(i))
        except (TypeError, ValueError, OverflowError) as e:
            out.append(str(e))
    print(name, out)
z = zip([1], [1, 2], strict=True)
z.__setstate__(False)
print(list(z), zip([1], strict=True).__reduce__()[2:])
for name in ("list", "str"):
    i = makers[name]()
    try:
        i.__setstate__("x")
    except TypeError as e:
        print(e)
g = makers["generator"]()
print(type(g).__del__(g), list(g), type(g).__sizeof__(makers["generator"]()) > 0, type(g).__repr__(g).split(" at ")[0])
