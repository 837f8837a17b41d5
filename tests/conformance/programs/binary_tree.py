# A binary search tree: insert, delete, traverse, balance, compare.
class Node:
    __slots__ = ("key", "left", "right")
    def __init__(self, key): self.key, self.left, self.right = key, None, None
class Tree:
    def __init__(self, keys=()):
        self.root, self.n = None, 0
        for k in keys: self.add(k)
    def add(self, key):
        if self.root is None:
            self.root = Node(key)
        else:
            node = self.root
            while True:
                if key == node.key: return False
                side = "left" if key < node.key else "right"
                nxt = getattr(node, side)
                if nxt is None:
                    setattr(node, side, Node(key))
                    break
                node = nxt
        self.n += 1
        return True
    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)
    def __contains__(self, key):
        n = self.root
        while n and n.key != key: n = n.left if key < n.key else n.right
        return n is not None
    def __len__(self): return self.n
    def depth(self, n=...):
        n = self.root if n is ... else n
        return 0 if n is None else 1 + max(self.depth(n.left), self.depth(n.right))
    def remove(self, key):
        def cut(n, key):
            if n is None: raise KeyError(key)
            if key < n.key: n.left = cut(n.left, key)
            elif key > n.key: n.right = cut(n.right, key)
            elif n.left is None: return n.right
            elif n.right is None: return n.left
            else:
                m = n.right
                while m.left: m = m.left
                n.key = m.key
                n.right = cut(n.right, m.key)
            return n
        self.root = cut(self.root, key)
        self.n -= 1
    def __repr__(self): return f"Tree({list(self)})"
t = Tree([50, 30, 70, 20, 40, 60, 80, 30])
print(t, len(t), t.depth(), 40 in t, 45 in t, t.add(45), t.add(45))
for k in (20, 30, 50): t.remove(k); print(t, t.root.key, t.depth())
try:
    t.remove(999)
except KeyError as e:
    print("no", e)
def balanced(keys):
    if not keys: return None
    m = len(keys) // 2
    n = Node(keys[m]); n.left, n.right = balanced(keys[:m]), balanced(keys[m + 1:])
    return n
s = Tree(); s.root, s.n = balanced(list(range(15))), 15
print(s.depth(), list(s) == list(range(15)), Tree(range(15)).depth(), max(t), sum(s), sorted(s, reverse=True)[:3])
