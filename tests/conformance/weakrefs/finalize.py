# weakref.finalize: order, detach, peek, alive, atexit.
import weakref, gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
a = N("a")
f = weakref.finalize(a, print, "finalize a", 1, sep="-", end=" ")
print(f.alive, f.peek()[1] is print, f.peek()[2:], f.atexit, repr(f).startswith("<finalize object at 0x"))
del a
print(f.alive, f.peek(), f(), f.detach())
b = N("b")
g = weakref.finalize(b, lambda: "called early")
print(g(), g(), g.alive)
del b
print("|")
c = N("c")
h = weakref.finalize(c, print, "never printed")
print(h.detach()[0] is c, h.alive)
del c
print("|")
d = N("d")
fs = [weakref.finalize(d, print, i, end=" ") for i in range(3)]
del d
print("|")
e = N("e")
weakref.finalize(e, print, "not kept by us", end=" ")
del e
print("|")
k = N("k"); k.me = k
weakref.finalize(k, print, "finalize k", end=" ")
del k
gc.collect()
print("|")
m = N("m")
def raises(): raise ValueError("in finalize")
import sys
sys.unraisablehook = lambda u: print("unraisable", u.exc_value, end=" ")
weakref.finalize(m, raises)
del m
print("|")
p = N("p")
q = weakref.finalize(p, p.n.upper)
del p
print(q.alive)
for fn in (lambda: weakref.finalize(), lambda: weakref.finalize(N("x")), lambda: weakref.finalize(5, print)):
    try:
        fn()
    except TypeError as err:
        print(err)
r = N("r")
z = weakref.finalize(r, print, "at exit: r")
z2 = weakref.finalize(r, print, "at exit: r second")
z3 = weakref.finalize(r, print, "not at exit"); z3.atexit = False
print("end", z.alive)
