# Virtual subclasses: register, __subclasshook__, and the caches behind isinstance.
from abc import ABC, ABCMeta, get_cache_token


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks and any("quack" in base.__dict__ for base in other.__mro__):
            return True
        return NotImplemented


class Duck:
    def quack(self): ...


class Robot: ...


class Loud(Quacks): ...


print(issubclass(Duck, Quacks), issubclass(Robot, Quacks), issubclass(Duck, Loud))
before = get_cache_token()
print(Quacks.register(Robot) is Robot, get_cache_token() - before)
print(isinstance(Robot(), Quacks), issubclass(Robot, Loud), Robot.__mro__ == (Robot, object))


@Quacks.register
class Toy: ...


print(isinstance(Toy(), Quacks), Quacks in Toy.__bases__)
for wrong in (1, Quacks):
    try:
        Toy2 = ABCMeta("Toy2", (), {})
        Toy2.register(wrong)
        print(issubclass(Quacks, Toy2))
        Quacks.register(Toy2)
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
try:
    issubclass(1, Quacks)
except TypeError as e:
    print(e)
