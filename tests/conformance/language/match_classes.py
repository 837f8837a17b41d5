# match: class patterns, __match_args__, built-in types.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Plain:
    def __init__(self, v): self.v = v
def f(o):
    match o:
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return f"axis {x}"
        case Point(x, y=yy) if x == yy:
            return f"diagonal {x}"
        case Point(x=Point() as inner):
            return f"inner {inner.x}"
        case Point():
            return "point"
        case Plain(v=[first, *_]):
            return f"plain {first}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"text {s}"
        case list((a, b)):
            return f"pair {a} {b}"
        case tuple() | set():
            return "tuple or set"
        case bool():
            return "never"
        case object(__class__=c):
            return c.__name__
for o in (Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(Point(9, 9), 1), Point(1, 2), Plain([7, 8]), Plain(3), 5, 2.5, "s", [1, 2], (1,), {1}, True, None):
    print(f(o))
class Wrong:
    __match_args__ = ["x"]
class Few:
    __match_args__ = ("a",)
    a = 1
def tries():
    yield lambda: match1(Wrong())
    yield lambda: match2(Few())
    yield lambda: match3(Few())
    yield lambda: match4(5)
    yield lambda: match5(Few())
    yield lambda: match6(Point(1, 2))
def match1(o):
    match o:
        case Wrong(x): return x
def match2(o):
    match o:
        case Few(a): return a
def match3(o):
    match o:
        case Few(a, b): return a
def match4(o):
    match o:
        case int(a, b): return a
def match5(o):
    match o:
        case Few(missing=m): return m
    return "attribute missing"
def match6(o):
    match o:
        case Point(1, x=1): return o
for t in tries():
    try:
        print(t())
    except TypeError as e:
        print(e)
