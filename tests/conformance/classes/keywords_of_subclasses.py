# Keywords of a class derived from a built-in one: refused unless its own __init__ or __new__ takes them.
class S(tuple): pass
for T in (tuple, S, type("L", (list,), {}), type("F", (float,), {}), type("FS", (frozenset,), {}), type("SE", (set,), {}), type("I", (int,), {})):
    try: print(T(sequence=()))
    except TypeError as e: print(e)
class SI(tuple):
    def __init__(self, arg, newarg=None): self.newarg = newarg
print(SI([1, 2], newarg=3), SI([1, 2], newarg=3).newarg)
class SN(tuple):
    def __new__(cls, arg, newarg=None):
        self = super().__new__(cls, arg); self.newarg = newarg; return self
print(SN([1, 2], newarg=3), SN([1], 3).newarg)
