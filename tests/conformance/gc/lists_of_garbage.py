# Collections of many kinds at once; partial reachability.
import gc
gc.collect(); gc.disable()
class N:
    alive = 0
    def __init__(self): N.alive += 1
    def __del__(self): N.alive -= 1
def make(n):
    l = [N() for _ in range(n)]
    for i, o in enumerate(l): o.all, o.next = l, l[(i + 1) % n]
    return l
a, b, c = make(5), make(7), make(3)
print(N.alive)
keep = b[2]
del a, b, c
print(gc.collect(), N.alive)
keep.all = None
print(gc.collect(), N.alive)
del keep
print(gc.collect(), N.alive)
tree = make(1)
def grow(o, depth):
    if depth == 0: return
    o.left, o.right = N(), N()
    o.left.parent = o.right.parent = o
    grow(o.left, depth - 1); grow(o.right, depth - 1)
root = N()
grow(root, 4)
print(N.alive)
root.left.parent = None
branch = root.right.left
del tree
print(gc.collect(), N.alive)
del root
print(gc.collect(), N.alive)
branch.parent.parent = None
print(gc.collect(), N.alive)
del branch
print(gc.collect(), N.alive)
import sys
x = N(); x.me = x
print(sys.getrefcount(x))
y = [x]; y.append(y)
del x
print(gc.collect(), N.alive, sys.getrefcount(y[0]))
del y
print(gc.collect(), N.alive)
for i in range(3):
    t = N(); t.me = [t, {i: t}, (t, i)]
del t
print(gc.collect(0), N.alive)
def closure_garbage():
    o = N()
    def f(): return o, g
    def g(): return f
closure_garbage()
print(N.alive, gc.collect(), N.alive)
def gen_garbage():
    o = N()
    def g():
        h = o
        yield me
    me = g(); next(me); o.g = me
gen_garbage()
print(N.alive, gc.collect(), N.alive)
