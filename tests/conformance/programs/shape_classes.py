# Abstract bases, properties, class methods, comparison and containers of shapes.
from abc import ABC, abstractmethod
import math
class Shape(ABC):
    count = 0
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.kinds = getattr(Shape, "kinds", ()) + (cls.__name__,)
    def __new__(cls, *a, **k):
        self = super().__new__(cls)
        Shape.count += 1
        return self
    @property
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def scale(self, k): ...
    def __lt__(self, o): return self.area < o.area if isinstance(o, Shape) else NotImplemented
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{v:g}' for v in vars(self).values())})"
class Circle(Shape):
    def __init__(self, r):
        if r < 0: raise ValueError("negative radius")
        self.r = r
    @property
    def area(self): return math.pi * self.r ** 2
    def scale(self, k): return Circle(self.r * k)
class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    @property
    def area(self): return self.w * self.h
    def scale(self, k): return type(self)(self.w * k, self.h * k)
    @classmethod
    def square(cls, a): return cls(a, a)
class Named(Rect):
    @property
    def area(self): return super().area + 0.5
try:
    Shape()
except TypeError as e:
    print(e)
class Bad(Shape):
    def scale(self, k): pass
try:
    Bad()
except TypeError as e:
    print(e)
shapes = [Circle(1), Rect(2, 3), Rect.square(1.5), Named.square(2), Circle(0.5).scale(3)]
print(shapes, [round(s.area, 2) for s in sorted(shapes)], min(shapes), max(shapes), Shape.count, Shape.kinds)
print([type(s.scale(2)).__name__ for s in shapes], sum(s.area for s in shapes if isinstance(s, Rect)))
for f in (lambda: Circle(-1), lambda: shapes[0] < 5, lambda: setattr(shapes[0], "area", 5), lambda: Rect(1), lambda: Rect.square(1, 2)):
    try:
        f()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
by = {}
for s in shapes: by.setdefault(type(s).__name__, []).append(s)
print({k: len(v) for k, v in by.items()}, Shape.__abstractmethods__ == frozenset({"area", "scale"}))
