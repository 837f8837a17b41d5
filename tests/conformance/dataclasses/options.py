# order, frozen, hash, kw_only, slots, init=False, repr=False.
from dataclasses import dataclass, field, FrozenInstanceError, KW_ONLY, replace
@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)
a, b = Version(1, 2, "x"), Version(1, 3)
print(a < b, a >= b, sorted([b, a]), {a: 1}[Version(1, 2)], hash(a) == hash(Version(1, 2, "other")), a)
for bad in (lambda: setattr(a, "major", 5), lambda: delattr(a, "major"), lambda: setattr(a, "new", 5), lambda: a < 5):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
print(replace(a, minor=9), replace(a))
@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5
s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
try:
    s.z = 1
except AttributeError as e:
    print(e)
@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = field(kw_only=True, default=3)
print(Mixed(1, b=5), Mixed.__match_args__)
try:
    Mixed(1, 2)
except TypeError as e:
    print(e)
@dataclass(kw_only=True)
class Kw:
    x: int
    y: int = 1
    z: int
print(Kw(x=1, z=2))
@dataclass
class Late:
    a: int
    b: int = field(init=False, default=7)
    c: int = field(init=False)
    def __post_init__(self):
        self.c = self.a * 2
print(Late(4))
@dataclass(eq=False)
class ById: x: int = 1
print(ById() == ById(), hash(ById()) is not None)
@dataclass(unsafe_hash=True)
class Unsafe: x: int = 1
print(hash(Unsafe()) == hash(Unsafe()), Unsafe.__dataclass_params__)
@dataclass(repr=False, init=False)
class Bare: x: int = 1
print(Bare().x, "Bare object" in repr(Bare()))
