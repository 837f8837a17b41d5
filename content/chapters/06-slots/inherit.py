from sys import getsizeof


class Base:
    __slots__ = ("a", "b")


class Slotted(Base):
    __slots__ = ("c",)


class Forgetful(Base):
    pass


print(getsizeof(Base()), getsizeof(Slotted()), getsizeof(Forgetful()))
forgetful = Forgetful()
forgetful.anything = "goes"
print(forgetful.__dict__)
