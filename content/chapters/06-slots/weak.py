import weakref


class Point:
    __slots__ = ("x", "y")


class Watched:
    __slots__ = ("x", "y", "__weakref__")


try:
    weakref.ref(Point())
except TypeError as error:
    print(error)
watched = Watched()
print(weakref.ref(watched)() is watched)
