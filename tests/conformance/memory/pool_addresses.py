# tags: address
# Blocks of one size class lie side by side; the last freed is used first.
l = [bytes(450) for i in range(40)]
a = [id(x) for x in l]
d = [a[i + 1] - a[i] for i in range(39)]
print(d.count(496) >= 37, a[0] % 16)
x, y, z = id(l[3]), id(l[5]), id(l[9])
l[3] = l[5] = l[9] = None
n = [bytes(450) for i in range(3)]
print(id(n[0]) == z, id(n[1]) == y, id(n[2]) == x)
def deltas(make, n=30):
    keep = [make(i) for i in range(n)]
    ids = [id(k) for k in keep]
    ds = [b - a for a, b in zip(ids, ids[1:])]
    best = max(set(ds), key=ds.count)
    return best, ds.count(best) >= n // 2
for size in (200, 300, 400, 479):
    print(size, deltas(lambda i: bytes(size)))
print(deltas(lambda i: bytes(473)), deltas(lambda i: bytes(463)))
class S3: __slots__ = ("a", "b", "c")
class S20: __slots__ = tuple("abcdefghijklmnopqrst")
print(deltas(lambda i: S20()), deltas(lambda i: tuple(range(i, i + 40))), deltas(lambda i: 10 ** 600 + i))
big = [bytes(600) for _ in range(5)]
print(all(id(b) % 16 == 0 for b in big))
