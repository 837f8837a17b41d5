# tags: gc-time
# Callbacks newest first; __del__ before them on a count's death.
import weakref, gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end=" ")
def cb(tag): return lambda r: print("cb", tag, r() is None, end=" ")
a = N("a")
r = [weakref.ref(a, cb(i)) for i in range(4)]
del a
print("|")
a = N("a")
r = [weakref.ref(a, cb("first")), weakref.ref(a), weakref.proxy(a, lambda p: print("cb proxy", end=" ")), weakref.ref(a, cb("last"))]
del r[0]
del a
print("|")
a = N("a")
def chain(r):
    print("chain", end=" ")
    global a2
    a2 = None
a2 = N("a2")
r1, r2 = weakref.ref(a, chain), weakref.ref(a2, cb("a2"))
del a
print("|")
a = N("a")
def adds(r):
    print("adds", len(refs), end=" ")
    refs.clear()
refs = [weakref.ref(a, cb(1)), weakref.ref(a, adds), weakref.ref(a, cb(3))]
del a
print(len(refs), "|")
class Res(N):
    def __del__(self):
        print("resurrect", w() is self, end=" ")
        global back
        back = self
x = Res("x")
w = weakref.ref(x, cb("x"))
del x
print(w() is back, end=" ")
del back
print(w(), "|")
l = [N("l0"), N("l1")]
ws = [weakref.ref(o, cb(o.n)) for o in l]
l.clear()
print("|")
p = N("parent"); p.child = N("child")
ws = [weakref.ref(p, cb("parent")), weakref.ref(p.child, cb("child"))]
del p
print("|")
def f():
    v = N("local")
    global wl
    wl = weakref.ref(v, cb("local"))
    return "returned"
print(f(), end=" ")
print("|")
class Own:
    def __init__(self): self.r = weakref.ref(self, cb("own ref never calls"))
o = Own(); del o
print("|")
def g():
    yield
i = g(); wi = weakref.ref(i, cb("generator")); next(i); del i
print("|")
fn = lambda: 0
wf = weakref.ref(fn, cb("function")); del fn
class K: pass
wk = weakref.ref(K, cb("class")); del K
print("class not yet", end=" "); gc.collect()
print("|")
s = {1}; wset = weakref.ref(s, cb("set")); s = None
import types
m = types.ModuleType("m"); wm = weakref.ref(m, cb("module")); m = None
e = ValueError(); 
try: weakref.ref(e)
except TypeError as err: print(err, end=" ")
class E(ValueError): pass
e = E(); we = weakref.ref(e, cb("exception")); e = None
print("|")
