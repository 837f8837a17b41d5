# A least-recently-used cache over a doubly linked list; no cycle is left behind.
import weakref
class Node:
    __slots__ = ("key", "value", "prev", "next", "__weakref__")
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, None, None
class LRU:
    def __init__(self, size):
        self.size, self.map = size, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev
        n.prev = n.next = None
    def _front(self, n):
        n.next, n.prev = self.head.next, self.head
        self.head.next.prev = n
        self.head.next = n
    def get(self, k):
        n = self.map.get(k)
        if n is None: return None
        self._unlink(n); self._front(n)
        return n.value
    def put(self, k, v):
        if k in self.map: self._unlink(self.map.pop(k))
        n = self.map[k] = Node(k, v)
        self._front(n)
        if len(self.map) > self.size:
            old = self.tail.prev
            self._unlink(old)
            del self.map[old.key]
            return old.key
    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key, n.value
            n = n.next
c = LRU(3)
for k in "abc": c.put(k, k.upper())
print(list(c), c.get("a"), list(c), c.put("d", "D"), c.get("b"), list(c))
w = weakref.ref(c.map["c"])
print(c.put("e", "E"), w() is None, c.put("a", "again"), list(c))
import sys
print([sys.getrefcount(n) for n in c.map.values()], len(c.map))
