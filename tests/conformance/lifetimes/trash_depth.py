# tags: deep
# Long chains die without a deep stack.
class Node:
    __slots__ = ("next",)
    def __init__(self, n): self.next = n
h = None
for _ in range(20000): h = Node(h)
del h
print("slots")
class Plain:
    def __init__(self, n): self.next = n
h = None
for _ in range(20000): h = Plain(h)
del h
print("instances")
l = []
for _ in range(20000): l = [l]
del l
print("lists")
t = ()
for _ in range(20000): t = (t,)
del t
print("tuples")
d = {}
for _ in range(20000): d = {"k": d}
del d
print("dicts")
m = None
for _ in range(5000): m = [{"a": (Plain(m),)}]
del m
print("mixed")
count = 0
class D:
    def __init__(self, n): self.next = n
    def __del__(self):
        global count
        count += 1
h = None
for _ in range(500): h = D(h)
del h
print(count)
f = None
def make(g): return lambda: g
for _ in range(2000): f = make(f)
del f
print("closures")
def gen(g):
    yield g
g = None
for _ in range(1000):
    g = gen(g)
    next(g)
del g
print("generators")
e = None
for _ in range(1000):
    x = ValueError(); x.__cause__ = e; e = x
del e, x
print("exceptions")
