# tags: address size
# sys.getallocatedblocks counts live blocks of the small allocator.
import sys, gc
gc.collect(); gc.disable()
def change(f, n=200):
    keep = [None] * n
    gc.collect()
    a = sys.getallocatedblocks()
    for i in range(n): keep[i] = f(i)
    b = sys.getallocatedblocks()
    return round((b - a) / n, 1)
class C: pass
class S: __slots__ = ("a", "b")
for i in range(40): C()
print(change(lambda i: None), change(lambda i: object()), change(lambda i: 10 ** 6 + i), change(lambda i: bytes(100)), change(lambda i: bytes(1000)), change(lambda i: [i]), change(lambda i: []), change(lambda i: {i}), change(lambda i: C()), change(lambda i: S()), change(lambda i: (i, [])), change(lambda i: {"k": i}), change(lambda i: {}), change(lambda i: lambda: i), change(lambda i: str(i) * 20), change(lambda i: str(i) * 600))
a = sys.getallocatedblocks()
l = [[i] for i in range(1000)]
b = sys.getallocatedblocks()
del l
c = sys.getallocatedblocks()
print(b - a > 1900, b - c > 1800)
x = C(); x.me = x; y = [C() for _ in range(100)]
for o in y: o.all = y
a = sys.getallocatedblocks()
del x, y, o
b = sys.getallocatedblocks()
gc.collect()
print(b - a, b - sys.getallocatedblocks() > 150)
