# Annotations do nothing when a program runs; they can be read.
from typing import List, Optional, Dict, Any, get_type_hints, TYPE_CHECKING, NewType, overload, final, cast
if TYPE_CHECKING:
    import nothing_at_all
def f(x: int, names: Optional[List[str]] = None) -> Dict[str, Any]:
    return {"x": x, "names": names}
print(f("not an int"), f.__annotations__, get_type_hints(f))
class Node:
    value: int
    next: "Optional[Node]" = None
print(get_type_hints(Node), Node.__annotations__)
UserId = NewType("UserId", int)
print(UserId(5), type(UserId(5)), UserId, UserId.__supertype__)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1), g("a"))
@final
class Leaf: pass
print(Leaf.__final__)
x: List[int] = []
print(x, __annotations__)
