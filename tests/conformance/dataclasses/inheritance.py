# Fields of bases, InitVar, ClassVar, methods of one's own.
from dataclasses import dataclass, field, InitVar, fields
@dataclass
class Base:
    x: int
    y: int = 1
@dataclass
class Child(Base):
    z: int = 2
    x: int = 5
print(Child(), [f.name for f in fields(Child)], Child(1, 2, 3), Base(1) == Child(1), isinstance(Child(), Base))
@dataclass
class WithInit:
    a: int
    scale: InitVar[int] = 2
    count: "ClassVar[int]" = 0
    def __post_init__(self, scale):
        self.a *= scale
        WithInit.count += 1
print(WithInit(3), WithInit(3, 10), WithInit.count, [f.name for f in fields(WithInit)], InitVar[int])
@dataclass
class Own:
    x: int
    def __repr__(self): return "mine"
    def __eq__(self, other): return True
print(Own(1), Own(1) == 5)
@dataclass(frozen=True)
class F: x: int
for text in ("@dataclass\nclass G(F): y: int = 0", "@dataclass(frozen=True)\nclass G(Base): pass"):
    try:
        exec(text)
    except TypeError as e:
        print(e)
@dataclass
class Node:
    value: int
    next: "Node | None" = None
n = Node(1, Node(2))
print(n, n.next.next)
n.next.next = n
print(n)
class Plain:
    def __init__(self): self.p = 1
@dataclass
class Derived(Plain):
    x: int
    def __post_init__(self): super().__init__()
print(Derived(5), Derived(5).p)
