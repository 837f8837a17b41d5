class Point:
    __slots__ = ("x", "y")


point = Point()
point.x = 5
point.y = 7
print(point.x, point.y)
try:
    point.name = "P"
except AttributeError as error:
    print(error)
print(hasattr(point, "__dict__"))
