# In a collection: weakref callbacks, then every __del__ in list order, then destruction.
import gc, weakref
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
def ring(*names):
    ns = [N(n) for n in names]
    for a, b in zip(ns, ns[1:] + ns[:1]): a.next = b
    return ns
def cb(tag): return lambda r: print("cb", tag, r() is None, end=" ")
r = ring("a", "b", "c")
w = [weakref.ref(x, cb(x.n)) for x in r]
del r
print(gc.collect())
r = ring("a", "b", "c")
w = [weakref.ref(r[1], cb("b1")), weakref.ref(r[0], cb("a")), weakref.ref(r[1], cb("b2"))]
del r
print(gc.collect())
r = ring("x", "y")
r[0].w = weakref.ref(r[1], cb("inside the trash"))
del r
print(gc.collect())
one, two = ring("1", "2"), ring("3", "4")
one[0].cross = two[0]
del one, two
print(gc.collect())
a = N("with child"); a.me = a; a.child = N("child"); a.child.child = N("grandchild")
del a
print(gc.collect())
l = [N("in list 1"), N("in list 2")]; l.append(l)
del l
print(gc.collect())
d = {"k1": N("in dict 1"), "k2": N("in dict 2")}; d["d"] = d
del d
print(gc.collect())
p, q = N("p"), N("q")
q.first, p.second = p, q
del p, q
print(gc.collect())
p, q = N("p"), N("q")
p.o, q.o = q, p
gc.collect(0)
s = N("s"); s.o = s
del p, q, s
print(gc.collect())
x = N("old"); x.me = x
gc.collect(); 
y = N("young"); y.me = y
del x, y
print(gc.collect(0)); print(gc.collect())
class NoDel: pass
m = [NoDel() for _ in range(3)]
for i, o in enumerate(m): o.all = m; o.w = N(f"held by {i}")
del m, o
print(gc.collect())
