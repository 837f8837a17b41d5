# tags: slow deep
# A ring of 100,000 nodes is built, dropped and collected.
import gc
gc.disable(); gc.collect()
class Node:
    __slots__ = ("next", "__weakref__")
def ring(n):
    first = last = Node()
    for _ in range(n - 1):
        node = Node()
        last.next = node
        last = node
    last.next = first
    return first
r = ring(100000)
print(gc.collect())
del r
print(gc.collect())
class P:
    def __init__(self, prev): self.prev = prev
def chain(n):
    p = None
    for _ in range(n): p = P(p)
    return p
c = chain(1000); c.prev.prev.loop = c
del c
print(gc.collect())
