# WeakSet and WeakMethod.
import weakref
class N:
    def __init__(self, n): self.n = n
    def m(self): return "m of " + self.n
a, b, c = N("a"), N("b"), N("c")
s = weakref.WeakSet([a, b])
s.add(c); s.add(a)
print(len(s), a in s, 5 in s, sorted(n.n for n in s), s.copy() == s, {a} <= s, s >= {a}, sorted(n.n for n in s | {a}), sorted(n.n for n in s & {a, b}), sorted(n.n for n in s - {a}), sorted(n.n for n in s ^ {a}), s.isdisjoint([N("x")]), s.issubset([a, b, c]))
s.discard(c); s.remove(b)
try:
    s.remove(b)
except KeyError:
    print("KeyError")
s.update([b, c])
del b
print(sorted(n.n for n in s))
s.add(N("temporary"))
print(len(s))
it = iter(s)
x = next(it)
del a, c
print(len(s), len(list(it)), x is not None)
del x
print(len(s), bool(s), s.clear(), repr(s))
try:
    s.add(5)
except TypeError as e:
    print(e)
try:
    s.pop()
except KeyError as e:
    print(e)
o = N("o")
r = weakref.ref(o.m)
print(r())
w = weakref.WeakMethod(o.m)
print(w()(), w() == o.m, w == weakref.WeakMethod(o.m), hash(w) == hash(weakref.WeakMethod(o.m)))
def cb(r): print("callback", r() is None)
v = weakref.WeakMethod(o.m, cb)
del o
print(w(), v(), w == v)
for f in (lambda: weakref.WeakMethod(5), lambda: weakref.WeakMethod(N.m), lambda: weakref.WeakMethod([].append)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Signal:
    def __init__(self): self.handlers = weakref.WeakSet(); self.methods = []
    def connect(self, m): self.methods.append(weakref.WeakMethod(m))
    def fire(self): return [m()() for m in self.methods if m() is not None]
sig = Signal()
p, q = N("p"), N("q")
sig.connect(p.m); sig.connect(q.m)
print(sig.fire())
del p
print(sig.fire())
