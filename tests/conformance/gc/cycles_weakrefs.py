# Weak references into, out of and within cyclic trash.
import gc, weakref
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
def cb(tag): return lambda r: print("cb", tag, end=" ")
a = N("a"); a.me = a
w1, w2 = weakref.ref(a), weakref.ref(a, cb("outside"))
del a
print(w1(), w2())
print(gc.collect(), w1(), w2())
a = N("a"); a.me = a; a.w = weakref.ref(a, cb("own weakref"))
outside = a.w
del a
print(gc.collect(), outside())
b, c = N("b"), N("c"); b.o, c.o = c, b
b.w = weakref.ref(c, cb("b's ref to c")); k = weakref.ref(b, cb("kept"))
del b, c
print(gc.collect(), k())
d = N("d"); d.me = d
class CB:
    def __init__(self, n): self.n = n
    def __call__(self, r): print("callable", self.n, end=" ")
    def __del__(self): print("cb object dies", self.n, end=" ")
wd = weakref.ref(d, CB("x"))
del d
print(gc.collect())
del wd
print("|")
vd = weakref.WeakValueDictionary()
kd = weakref.WeakKeyDictionary()
ws = weakref.WeakSet()
e = N("e"); e.me = e
vd["e"] = e; kd[e] = 1; ws.add(e)
print(len(vd), len(kd), len(ws))
del e
print(len(vd), len(kd), len(ws), gc.collect(), len(vd), len(kd), len(ws))
f = N("f"); kd[f] = f
del f
print(len(kd), gc.collect(), len(kd))
kd.clear(); print(len(kd))
g = N("g"); g.me = g
class Del(N):
    def __del__(self): print("del", self.n, wr() is None, end=" ")
h = Del("h"); h.me = h
wr = weakref.ref(h, cb("h"))
del h
print(gc.collect())
i = N("i"); i.me = i
fin = weakref.finalize(i, print, "finalized i", end=" ")
del i
print(gc.collect(), fin.alive)
p = N("p"); p.me = p; px = weakref.proxy(p)
del p
gc.collect()
try: px.n
except ReferenceError as err: print(err)
x = N("x"); x.me = x
def uses(r):
    x2 = N("made in callback"); x2.me = x2
    print("collect in callback", gc.collect(), end=" ")
r = weakref.ref(x, uses); del x
print(gc.collect(), gc.collect())
