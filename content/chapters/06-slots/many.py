import tracemalloc


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def bytes_each(make, number):
    made = [None] * number
    tracemalloc.start()
    for n in range(number):
        made[n] = make(1, 2)
    used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return used // number


for number in (100, 1000):
    print(number, bytes_each(Slotted, number), bytes_each(Plain, number))
