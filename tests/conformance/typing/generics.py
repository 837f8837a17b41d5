# Generic classes of the old kind, with TypeVar.
from typing import TypeVar, Generic, List
T = TypeVar("T")
K = TypeVar("K", bound=int)
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()
s = Stack[int]()
s.push(1)
s.push("two")
print(s.pop(), s.pop(), type(s), T, K.__bound__, TypeVar("C", int, str).__constraints__, T.__name__, TypeVar("Co", covariant=True))
print(Stack.__parameters__, Stack.__mro__[1].__name__, Stack[int].__args__, Stack[int].__origin__ is Stack)
class Both(Stack[T], Generic[T, K]): pass
print(Both.__parameters__, [c.__name__ for c in Both.__mro__])
print(List[T][int], List[T].__parameters__)
for bad in (lambda: Stack[int, str], lambda: TypeVar("X", int), lambda: Generic[int], lambda: Generic[T, T]):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).split(" in ")[0])
