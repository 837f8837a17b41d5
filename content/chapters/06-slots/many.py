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


print("a hundred:     ", bytes_each(Plain, 100), bytes_each(Slotted, 100))
print("ten thousand:  ", bytes_each(Plain, 10_000), bytes_each(Slotted, 10_000))
