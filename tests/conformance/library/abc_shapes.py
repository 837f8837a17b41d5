# Abstract methods, properties and what instantiation says of those that are missing.
from abc import ABC, ABCMeta, abstractmethod
import abc


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def scale(self, by): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    def plain():
        return "plain"


for missing in (Shape, type("Half", (Shape,), {"area": 1}), type("Most", (Shape,), {"area": 1, "scale": 2})):
    try:
        missing()
    except TypeError as e:
        print(e)
    print(sorted(missing.__abstractmethods__))


class Square(Shape):
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side**2

    def scale(self, by):
        self.side *= by
        return self

    @classmethod
    def unit(cls):
        return cls(1)


print(Square(3).scale(2).area, Square.unit().area, Square.plain(), Square.__abstractmethods__)
print(isinstance(Square(1), Shape), type(Shape) is ABCMeta, abc.abstractmethod(len.__call__) if False else "-")
Shape.scale.__isabstractmethod__ = False
print(getattr(Shape.scale, "__isabstractmethod__"), sorted(Shape.__abstractmethods__))
print(abc.update_abstractmethods(Shape) is Shape, sorted(Shape.__abstractmethods__))
