# Things that keep memory: defaults, caches, closures, tracebacks, class attributes, globals.
import gc, weakref, sys
gc.collect(); gc.disable()
class Big:
    def __init__(self, n): self.n = n
def alive(refs): return [r().n for r in refs if r() is not None]
refs = []
def watch(n):
    b = Big(n)
    refs.append(weakref.ref(b))
    return b
def default(x, seen=[]):
    seen.append(x)
    return len(seen)
default(watch("default argument"))
cache = {}
def cached(n):
    if n not in cache: cache[n] = watch("cache " + n)
    return cache[n]
cached("a")
def closure():
    b, small = watch("closure"), 5
    return lambda: (small, lambda: b)[0]
f = closure()
def tb():
    b = watch("traceback")
    raise ValueError
try:
    tb()
except ValueError as e:
    saved = e
class Reg:
    all = []
    def __init__(self): self.big = watch("registry"); Reg.all.append(self)
Reg()
for loop in [watch("loop name")]: pass
cyc = watch("cycle"); cyc.me = cyc; del cyc
it = iter([watch("iterator list"), 2]); next(it)
gen = (x for x in [watch("generator")]); next(gen)
method = type("M", (), {"m": lambda self: 1, "__init__": lambda self: setattr(self, "b", watch("bound method"))})().m
def local(): b = watch("local"); return b.n
local()
print(alive(refs))
gc.collect(); print(alive(refs))
default.__defaults__[0].clear(); cache.clear(); print(alive(refs))
f = None; print(alive(refs))
saved.__traceback__ = None; print(alive(refs))
Reg.all.clear(); print(alive(refs))
loop = None; print(alive(refs))
list(it); print(alive(refs))
gen.close(); print(alive(refs))
del method; print(alive(refs), gc.collect())
