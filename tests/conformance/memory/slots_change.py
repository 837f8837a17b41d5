# tags: address size
# 1,000 instances of a slotted and an unslotted class: how many bytes each needs.
import sys, gc
gc.collect(); gc.disable()
class Plain:
    def __init__(self, a, b): self.a, self.b = a, b
class Slotted:
    __slots__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
for _ in range(50): Plain(1, 2)
def blocks(cls):
    keep = [None] * 1000
    before = sys.getallocatedblocks()
    for i in range(1000): keep[i] = cls(1, 2)
    return sys.getallocatedblocks() - before
print(round(blocks(Plain) / 1000, 1), round(blocks(Slotted) / 1000, 1))
p, s = [Plain(1, 2) for _ in range(200)], [Slotted(1, 2) for _ in range(200)]
def step(l):
    ds = [id(b) - id(a) for a, b in zip(l, l[1:])]
    return max(set(ds), key=ds.count)
print(step(p), step(s), sys.getsizeof(p[0]), sys.getsizeof(s[0]), sys.getsizeof(p[0].__dict__))
for o in p: o.__dict__
b0 = sys.getallocatedblocks()
for o in p[100:]: o.c = 3
print(sys.getallocatedblocks() - b0)
