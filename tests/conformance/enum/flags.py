# Flag and IntFlag: combinations, containment, boundaries.
from enum import Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(Perm), Perm.R | Perm.X, Perm.RW, Perm.R | Perm.W is Perm.RW, repr(Perm.R | Perm.X), Perm.R & Perm.W, repr(Perm(0)), bool(Perm(0)), ~Perm.R, Perm.RW ^ Perm.R)
print(Perm.R in Perm.RW, Perm.X in Perm.RW, list(Perm.RW), len(Perm.RW), Perm(3), Perm(7), Perm.R == 1, Perm["RW"].value, (Perm.R | Perm.W | Perm.X).name, Perm.__members__.keys())
for bad in (lambda: Perm(8), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm("x"), lambda: Perm.R < Perm.W, lambda: Perm(-9)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class Mode(IntFlag):
    A = 1
    B = 2
    D = 8
print(Mode.A | Mode.B, repr(Mode.A | Mode.B), Mode.A | 16, repr(Mode(16 | 1)), Mode.A + 1, Mode.A & 3, repr(~Mode.A), Mode.B in Mode(3), isinstance(Mode.A | Mode.D, Mode), Mode(0), repr(Mode(0)), 5 | Mode.B, list(Mode(11)))
class C(Flag, boundary=CONFORM):
    A = 1
    B = 2
print(C(5), C(4))
class E(Flag, boundary=EJECT):
    A = 1
    B = 2
print(E(5), type(E(5)).__name__)
class K(Flag, boundary=KEEP):
    A = 1
    B = 2
print(repr(K(5)), K(5).name)
print(hash(Perm.R | Perm.W) == hash(Perm.RW), {Perm.R | Perm.X: 1}[Perm.X | Perm.R], Perm, Mode)
