from sys import getsizeof

print(getsizeof(("x", "y")), getsizeof({"x": None, "y": None}))


class One:
    __slots__ = "name"


class Two:
    __slots__ = ("x", "y")


class Documented:
    __slots__ = {"x": "metres to the east", "y": "metres to the north"}


print(getsizeof(One()), getsizeof(Two()), getsizeof(Documented()))
print(One.__slots__, Two.__slots__, list(Documented.__slots__))
