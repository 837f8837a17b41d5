import sys

print(sys.getsizeof(("x", "y")), sys.getsizeof({"x": None, "y": None}))


class One:
    __slots__ = "name"


class Two:
    __slots__ = ("x", "y")


class Documented:
    __slots__ = {"x": "metres to the east", "y": "metres to the north"}


print(sys.getsizeof(One()), sys.getsizeof(Two()), sys.getsizeof(Documented()))
print(One.__slots__, Two.__slots__, list(Documented.__slots__))
