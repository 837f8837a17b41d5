import sys


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


print(sys.getsizeof(Plain(1, 2)))
print(sys.getsizeof(Slotted(1, 2)))
