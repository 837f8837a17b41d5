# A doubly linked ring, a skip through parents, a trie; who keeps what alive.
import gc, sys, weakref
gc.collect(); gc.disable()
class Ring:
    def __init__(self, v): self.v, self.next, self.prev = v, self, self
    def add(self, v):
        n = Ring(v)
        n.prev, n.next = self.prev, self
        self.prev.next = n
        self.prev = n
        return self
    def __iter__(self):
        n = self
        while True:
            yield n.v
            n = n.next
            if n is self: return
r = Ring(1).add(2).add(3)
print(list(r), sys.getrefcount(r), sys.getrefcount(r.next), list(r.prev))
w = weakref.ref(r)
del r
print(w() is not None, gc.collect(), w())
class Trie:
    __slots__ = ("kids", "end", "__weakref__")
    def __init__(self): self.kids, self.end = {}, False
    def add(self, word):
        n = self
        for c in word: n = n.kids.setdefault(c, Trie())
        n.end = True
    def find(self, prefix):
        n = self
        for c in prefix:
            n = n.kids.get(c)
            if n is None: return
        stack = [(prefix, n)]
        while stack:
            p, n = stack.pop()
            if n.end: yield p
            stack += [(p + c, k) for c, k in sorted(n.kids.items(), reverse=True)]
    def __len__(self): return self.end + sum(len(k) for k in self.kids.values())
t = Trie()
for word in "car card care cat dog do done".split(): t.add(word)
print(list(t.find("ca")), list(t.find("do")), list(t.find("x")), len(t), sorted(t.kids))
k = weakref.ref(t.kids["c"])
del t.kids["c"]
print(k(), len(t), list(t.find("")), gc.collect())
class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids, self.parent = v, list(kids), None
        for c in kids: c.parent = weakref.ref(self)
    def path(self): return (self.parent().path() if self.parent and self.parent() else []) + [self.v]
    def __del__(self): print("~" + self.v, end=" ")
leaf = Tree("leaf")
root = Tree("root", Tree("mid", leaf, Tree("other")), Tree("second"))
print(leaf.path(), sys.getrefcount(root), sys.getrefcount(leaf))
del root
print("|", leaf.path(), leaf.parent())
del leaf
print("|", gc.collect())
