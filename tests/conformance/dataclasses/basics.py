# Fields, defaults, repr, comparison, signatures of errors.
from dataclasses import dataclass, field, fields, is_dataclass
@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p, q = Point(1), Point(1, 0, [])
print(p, p == q, p is q, p != Point(2), p.tags is q.tags, Point(3, y=4), Point.y, hasattr(Point, "x"), Point.__doc__)
p.tags.append(p)
print(p)
for bad in (lambda: Point(), lambda: Point(1, 2, [], 4), lambda: Point(z=1), lambda: p < q, lambda: hash(p), lambda: fields(5), lambda: Point(1, x=2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print([f.name for f in fields(Point)], [f.name for f in fields(p)], is_dataclass(p), is_dataclass(Point), is_dataclass(5), Point.__match_args__, Point.__dataclass_fields__["y"].default, p == 5, p.__eq__(5))
for make in ('@dataclass\nclass A:\n x: list = []', '@dataclass\nclass A:\n x: int = 1\n y: int', '@dataclass\nclass A:\n x = field()', '@dataclass(order=True, eq=False)\nclass A:\n x: int', '@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)', '@dataclass(weakref_slot=True)\nclass A:\n x: int', '@dataclass(order=True)\nclass A:\n x: int\n def __lt__(self, o): pass'):
    try:
        exec(make)
    except Exception as e:
        print(type(e).__name__, e)
@dataclass
class Empty: pass
print(Empty(), Empty() == Empty(), Empty.__doc__)
match Point(5, 6):
    case Point(a, b):
        print("matched", a, b)
