# Type parameters and type aliases are run, not checked.
def first[T](l: list[T]) -> T:
    return l[0]
print(first([1, 2]), first.__type_params__, first.__type_params__[0].__name__)
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
b = Box[int](5)
print(b.get(), Box.__type_params__, type(b).__name__, Box.__orig_bases__ if hasattr(Box, "__orig_bases__") else "-")
type Alias = int | str
print(Alias, Alias.__name__, Alias.__value__, type(Alias).__name__)
type Pair[A, B] = tuple[A, B]
print(Pair.__type_params__, Pair.__value__)
type Lazy = undefined_later
try:
    Lazy.__value__
except NameError as e:
    print(e)
undefined_later = 3
print(Lazy.__value__)
def many[T: int, *Ts, **P, U: (int, str)](a: T, *args: *Ts) -> U: return a
print(many(1), many.__type_params__)
print(many.__type_params__[0].__bound__, many.__type_params__[3].__constraints__)
def default[T = int](): return T
print(default.__type_params__[0].__default__, default().__name__)
class Outer[K]:
    def method[V](self, k: K, v: V): return (K.__name__, V.__name__)
print(Outer().method(1, 2), Outer.method.__type_params__)
T = "global T"
print(T)
def nested[X]():
    def inner(): return X
    return inner
print(nested()().__name__)
