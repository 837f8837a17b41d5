# ABCMeta among metaclasses, in class statements with keywords, and with slots; what the classes hold.
import gc
import sys
import weakref
from abc import ABC, ABCMeta, abstractmethod


class Named(ABCMeta):
    def __new__(meta, name, bases, namespace, /, **keywords):
        made = super().__new__(meta, name, bases, namespace)
        made.keywords = keywords
        return made

    def __init__(cls, name, bases, namespace, /, **keywords):
        super().__init__(name, bases, namespace)


class Base(metaclass=Named, tag=1):
    __slots__ = ("a",)

    @abstractmethod
    def f(self):
        return "base"


class Child(Base, tag=2):
    __slots__ = ()

    def f(self):
        return super().f() + " child"


child = Child()
child.a = 1
print(child.f(), Base.keywords, Child.keywords, hasattr(child, "__dict__"), type(Child).__name__)
print(sys.getrefcount(child), ABC.__slots__, ABC.__class__ is ABCMeta)


def registered():
    class Local(ABC): ...

    class Other: ...

    Local.register(Other)
    print(issubclass(Other, Local), isinstance(3, Local))
    return weakref.ref(Local), weakref.ref(Other)


local, other = registered()
gc.collect()
print(local(), other())
