# tags: address
# How many a free list keeps.
import gc
gc.collect()
gc.disable()
def reused(make, n):
    keep = [make(i) for i in range(n)]
    ids = {id(k) for k in keep}
    keep.clear()
    again = [make(i) for i in range(n)]
    return sum(id(k) in ids for k in again) == n
print(reused(lambda i: float(str(i) + ".5"), 90), reused(lambda i: [i], 70), reused(lambda i: {}, 70), reused(lambda i: (i, [i]), 500))
a = [float(str(i) + ".75") for i in range(50)]
ids = [id(x) for x in a]
del a
gc.collect()
b = [object() for _ in range(50)]
c = [float(str(i) + ".75") for i in range(50)]
print(len(ids), len(b), len(c))
def order(make, n=6):
    keep = [make(i) for i in range(n)]
    ids = [id(k) for k in keep]
    while keep: keep.pop(0)
    again = [make(i) for i in range(n)]
    return [ids.index(id(k)) if id(k) in ids else "new" for k in again]
print(order(lambda i: float(str(i) + ".5")), order(lambda i: [i]), order(lambda i: {i: i}), order(lambda i: ([], i)), order(lambda i: object()), order(lambda i: {i}))
