# The six comparison methods of every type, on equal, unequal and foreign operands.
class C:
    def m(self): pass
c = C()
pairs = [(1, 2), (1.5, 1), (1j, 2j), (True, False), ("a", "b"), (b"a", b"b"), (bytearray(b"a"), b"a"), ((1,), (1, 2)), ([1], [2]), ({1: 2}, {1: 3}), ({1}, {1, 2}), (frozenset([1]), {1}), (range(2), range(3)), (slice(1), slice(2)), ({1: 2}.keys(), {1}), ({1: 2}.items(), {(1, 2)}), (None, None), (..., ...), (len, abs), ([].append, [].append), (int, str), (C, C), (list[int], list[str]), (int | str, str | int), (memoryview(b"a"), b"a"), (NotImplemented, 1), (c.m, c.m), (C.__init__, C.__init__), (int.__add__, int.__sub__), ((1).__add__, (1).__add__), (type(lambda: 0).__code__, 5), (iter([]), iter([]))]
import types
pairs += [(types.SimpleNamespace(a=1), types.SimpleNamespace(a=1)), (types.MappingProxyType({1: 2}), {1: 2}), (types.CellType(1), types.CellType(2)), ((lambda: 0).__code__, (lambda: 0).__code__)]
for a, b in pairs:
    row = []
    for n in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
        m = getattr(type(a), n)
        for x in (b, a, object()):
            try:
                row.append({True: "T", False: "F", NotImplemented: "-"}[m(a, x)])
            except TypeError as e:
                row.append("E")
        row.append(" ")
    print(type(a).__name__, type(b).__name__, "".join(row))
