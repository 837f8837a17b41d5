# Inserting in order.
import bisect
a = []
for x in (3, 1, 2, 3, 0): bisect.insort(a, x); print(a)
a = [1.0, 2.0]
bisect.insort_left(a, 1); bisect.insort_right(a, 2); print(a)
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt", self.v, o.v); return self.v < o.v
l = [N(1), N(3)]
n = N(2)
bisect.insort(l, n)
print([x.v for x in l], l[1] is n)
