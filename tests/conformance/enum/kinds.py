# IntEnum, StrEnum, members with several values, __init__ and __new__, mixed-in classes.
from enum import Enum, IntEnum, StrEnum, auto, nonmember, member
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW + 1, Level.HIGH == 10, [10, 20][Level.LOW], f"{Level.HIGH:05}", int(Level.HIGH), isinstance(Level.LOW, int), sorted([Level.HIGH, Level.LOW]), max(Level), Level(10), hash(Level.LOW) == hash(1))
class Word(StrEnum):
    HELLO = auto()
    WORLD = "world!"
print(Word.HELLO, repr(Word.HELLO), Word.HELLO + " x", Word.WORLD.upper(), Word("hello"), "world!" == Word.WORLD, f"{Word.WORLD:>8}", len(Word.HELLO))
try:
    class Bad(StrEnum):
        X = 5
except TypeError as e:
    print(e)
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self): return round(6.67300E-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH, Planet.EARTH.gravity, Planet.MERCURY.mass, Planet((3.303e+23, 2.4397e6)).name, Planet.EARTH.value)
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")
print(Coord.PY, Coord.PY.label, Coord(1) is Coord.PY, bytes(Coord.PY))
class Mixed(Enum):
    A = [1]
    B = {}
    f = lambda self: 5
    skipped = nonmember(7)
    forced = member(len)
print(Mixed.A, Mixed([1]) is Mixed.A, Mixed.A.f(), Mixed.skipped, list(Mixed), [1] in Mixed, [2] in Mixed)
class Fallback(Enum):
    UNKNOWN = 0
    KNOWN = 1
    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN if isinstance(value, int) else None
print(Fallback(77))
try:
    Fallback("x")
except ValueError as e:
    print(e)
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value, Animal.__module__, list(Enum("N", [("X", 5), ("Y", 6)])), list(Enum("D", {"A": 1})), list(IntEnum("I", ["P", "Q"], start=5)))
class Prefixed(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    ONE = auto()
    TWO = auto()
print([m.value for m in Prefixed])
