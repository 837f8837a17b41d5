import sys


class Point:
    def __init__(self):
        self.x = 1.5


def blocks_each(make):
    made = [None] * 1000
    before = sys.getallocatedblocks()
    for n in range(1000):
        made[n] = make()
    return round((sys.getallocatedblocks() - before) / 1000)


print("bytes:  ", blocks_each(lambda: bytes(100)))
print("a point:", blocks_each(Point))
print("a list: ", blocks_each(lambda: [None] * 10))
print("a dict: ", blocks_each(lambda: {"key": None}))
