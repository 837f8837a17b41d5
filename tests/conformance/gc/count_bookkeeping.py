# gc.get_count: what raises and lowers the youngest count.
import gc
gc.disable(); gc.collect()
class N: pass
N(); N()
def change(f):
    gc.collect()
    a = gc.get_count()[0]
    r = f()
    b = gc.get_count()[0]
    return b - a
def repeat(make, n=5):
    def f():
        return [make() for _ in range(n)]
    f.__name__ = "x"
    return change(f)
base = repeat(lambda: 1)
for name, make in (("int", lambda: 10 ** 9), ("list", lambda: []), ("dict", lambda: {}), ("full dict", lambda: {1: []}), ("tuple", lambda: ([],)), ("set", lambda: set()), ("instance", N), ("function", lambda: lambda: 0), ("str", lambda: "".join(["a", "b"])), ("object", object), ("float", lambda: float("1.5")), ("bytes", lambda: bytes(3)), ("range", lambda: range(5)), ("slice", lambda: slice(1)), ("iterator", lambda: iter([])), ("exception", lambda: ValueError()), ("generator", lambda: (x for x in ())), ("class", lambda: type("T", (), {})), ("method", lambda: N().__init__), ("frozenset", lambda: frozenset([1])), ("bytearray", lambda: bytearray(1)), ("cell", lambda: (lambda x: lambda: x)(1))):
    print(name, repeat(make) - base, end="; ")
print()
gc.collect()
a = gc.get_count()[0]
l = [[] for _ in range(10)]
b = gc.get_count()[0]
del l
c = gc.get_count()[0]
print(b - a, c - b)
gc.collect(); print(gc.get_count())
gc.collect(0); print(gc.get_count()); gc.collect(1); print(gc.get_count()); gc.collect(0); gc.collect(0); print(gc.get_count())
