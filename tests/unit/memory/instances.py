# 100,000 instances of six classes: sys._debugmallocstats() before they are made, while they live, and after.
import gc
import sys

gc.disable()


class Warm:
    def __init__(self, x, y):
        self.x = x


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Late:
    def __init__(self, x, y):
        self.x = x
        if x % 2:
            self.y = y


class Both(Slotted):
    def __init__(self, x, y):
        self.x = x
        self.z = y


class Watched:
    __slots__ = ("x", "__weakref__")

    def __init__(self, x, y):
        self.x = x


class Full:
    def __init__(self, x, y):
        self.x = x
        self.list = [x]
        self.dict = {"x": x}
        self.pair = (x, y)
        self.name = "n%d" % x
        self.real = x / 2


def build(cls):
    return [cls(i, None) for i in range(100_000)]


keep = build(Warm)
del keep
for cls in (Slotted, Plain, Late, Both, Watched, Full):
    print(cls.__name__, flush=True)
    gc.collect()
    sys._debugmallocstats()
    keep = build(cls)
    sys._debugmallocstats()
    del keep
    sys._debugmallocstats()
