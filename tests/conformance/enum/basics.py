# Members, values, names, lookups, what cannot be changed.
from enum import Enum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def shout(self): return self.name + "!"
    @classmethod
    def first(cls): return cls.RED
    @property
    def double(self): return self.value * 2
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, Color.GREEN.shout(), Color.first(), Color.BLUE.double)
print(list(Color), len(Color), list(Color.__members__.items()), list(reversed(Color)), Color, type(Color), type(Color.RED) is Color, isinstance(Color.RED, Color))
print(Color.RED in Color, 1 in Color, 9 in Color, Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.BLUE, hash(Color.RED) == hash(Color.RED), {Color.RED: "r"}[Color(1)], bool(Color.RED), f"{Color.RED} {Color.RED!r} {Color.RED:>12}")
for bad in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: Color.RED < Color.BLUE, lambda: setattr(Color.RED, "value", 5), lambda: setattr(Color.RED, "name", "x"), lambda: type("Sub", (Color,), {}), lambda: Color()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print([(m.name, m.value) for m in Auto])
for text in ("class X(Enum):\n  A = 1\n  A = 2", "@unique\nclass X(Enum):\n  A = 1\n  B = 1", "class X(Enum):\n  _a_ = 1", "class X(Enum):\n  mro = 1", "class X(Color):\n  Y = 1", "class X(Enum):\n  A = 'x'\n  B = auto()"):
    try:
        exec(text)
        print("made")
    except Exception as e:
        print(type(e).__name__, e)
Color.RED.extra = 5
print(Color.CRIMSON.extra, Color.__name__, Color.RED.__class__, [c.name for c in Color if c is not Color.RED])
match Color.BLUE:
    case Color.RED: print("red")
    case Color.BLUE: print("blue")
