import sys


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


for n in range(40):
    Plain(n, n)
p = Plain(1, 2)
print(sys.getsizeof(p))
names = p.__dict__
print(sys.getsizeof(p), sys.getsizeof(names))
p.z = 3
p.w = 4
print(sys.getsizeof(p), sys.getsizeof(names))
