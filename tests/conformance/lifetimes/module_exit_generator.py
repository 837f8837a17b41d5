# At exit: suspended generators, weak finalizers, objects with cycles.
import weakref, atexit
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def gen():
    try:
        yield 1
    finally:
        print("generator cleanup")
g = gen(); next(g)
n = N("n"); n.cycle = [n]
m = N("m")
fin = weakref.finalize(m, print, "finalize m")
fin2 = weakref.finalize(n, print, "finalize n")
fin3 = weakref.finalize(N("short"), print, "finalize short")
fin4 = weakref.finalize(m, print, "not at exit"); fin4.atexit = False
r = weakref.ref(m, lambda r: print("weakref callback"))
@atexit.register
def last(): print("atexit runs")
print("end", fin.alive, fin3.alive)
