# tags: gc-time
# Typical uses: caches, parents, observers; who keeps whom.
import weakref, sys, gc
gc.collect()
class Node:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self._parent = weakref.ref(parent) if parent else None
        if parent: parent.children.append(self)
    @property
    def parent(self): return self._parent() if self._parent else None
    def __del__(self): print("del", self.name, end=" ")
root = Node("root")
kid = Node("kid", root)
Node("second", root)
print(kid.parent.name, [c.name for c in root.children], sys.getrefcount(root), sys.getrefcount(kid))
del root
print(kid.parent)
del kid
print("| no collector needed", gc.collect())
class Image:
    made = 0
    def __init__(self, n): self.n = n; Image.made += 1
class Cache:
    def __init__(self): self.store = weakref.WeakValueDictionary()
    def get(self, n):
        try:
            return self.store[n]
        except KeyError:
            img = self.store[n] = Image(n)
            return img
c = Cache()
a = c.get("x"); b = c.get("x")
print(a is b, Image.made, len(c.store))
del a, b
d = c.get("x")
print(Image.made, len(c.store))
class Subject:
    def __init__(self): self.obs = []
    def add(self, o): self.obs.append(weakref.ref(o, self.obs.remove))
    def notify(self): return [o().name for o in self.obs]
class Observer:
    def __init__(self, name): self.name = name
s = Subject()
x, y = Observer("x"), Observer("y")
s.add(x); s.add(y)
print(s.notify())
del x
print(s.notify(), len(s.obs))
class Registry:
    items = weakref.WeakSet()
    def __init__(self): Registry.items.add(self)
r1, r2 = Registry(), Registry()
print(len(Registry.items))
r1 = None
print(len(Registry.items))
meta = weakref.WeakKeyDictionary()
o = Observer("o")
meta[o] = {"seen": 1}
print(meta[o], len(meta))
o = None
print(len(meta))
class Doubly:
    def __init__(self): self.prev = None; self.next = None
    def __del__(self): print("d", end="")
def strong():
    p, q = Doubly(), Doubly()
    p.next, q.prev = q, p
def weak():
    p, q = Doubly(), Doubly()
    p.next, q.prev = q, weakref.ref(p)
strong(); print("|", end=""); weak(); print("|", end=""); gc.collect(); print()
f = weakref.WeakValueDictionary()
def memo(k):
    v = f.get(k)
    if v is None: v = f[k] = {k} | {0}
    return v
print(memo(1) is memo(1), len(f))
h = memo(2)
print(memo(2) is h, len(f))
