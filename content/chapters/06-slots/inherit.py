import sys


class Base:
    __slots__ = ("a", "b")


class Slotted(Base):
    __slots__ = ("c",)


class Forgetful(Base):
    pass


print(sys.getsizeof(Base()), sys.getsizeof(Slotted()), sys.getsizeof(Forgetful()))
forgetful = Forgetful()
forgetful.anything = "goes"
print(forgetful.__dict__)
