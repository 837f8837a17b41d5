# NamedTuple, TypedDict.
from typing import NamedTuple, TypedDict
class Point(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return self.x ** 2 + self.y ** 2
p = Point(3, 4)
print(p, p.x, p.norm(), Point(1), p == (3, 4), p._replace(y=9), Point._fields, Point._field_defaults, Point.__annotations__, isinstance(p, tuple), Point.__mro__[1].__name__)
Pair = NamedTuple("Pair", [("a", int), ("b", str)])
print(Pair(1, "x"), Pair.__annotations__)
class Movie(TypedDict):
    name: str
    year: int
m: Movie = {"name": "x", "year": 1}
print(m, Movie(name="y", year=2), type(Movie(name="z", year=3)), Movie.__annotations__, Movie.__total__)
for text in ("class Bad(NamedTuple):\n  a: int = 1\n  b: int", "class Bad(NamedTuple):\n  a: int\n  _fields = 5"):
    try:
        exec(text)
    except Exception as e:
        print(type(e).__name__, e)
x, y = p
print(x, y)
