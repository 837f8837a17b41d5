# Classes, instances, attributes, methods.
class Point:
    """A point in the plane."""
    dimensions = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

p = Point(1, 2)
q = Point(3)
print(p, q, p.x, q.y, p.dimensions, Point.dimensions)
print(p.move(1, 1).move(0, -1), p is p.move(0, 0))
Point.dimensions = 3
print(p.dimensions, q.dimensions)
p.dimensions = 4
print(p.dimensions, q.dimensions, Point.dimensions)
del p.dimensions
print(p.dimensions)
p.colour = "red"
print(p.colour, p.__dict__, q.__dict__)
print(isinstance(p, Point), type(p) is Point, type(p).__name__, Point.__name__, Point.__doc__)
m = p.move
print(m(10, 0), m.__self__ is p, m.__func__ is Point.move)
print(Point.move(q, 1, 1), hasattr(p, "x"), hasattr(p, "z"), getattr(p, "z", "no z"))
setattr(p, "z", 9)
print(p.z, vars(p))
for f in (lambda: p.nope, lambda: Point.nope, lambda: Point(), lambda: Point(1, 2, 3), lambda: p.move(1), lambda: p()):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
