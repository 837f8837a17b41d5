x: int = 1
y: 'str'
(z): float = 2.0
a.b: int
a.b: int = 3
a[0]: list[int]
a[1:2, 3]: tuple = ()
class C:
    field: int = 5
    __private: str
def f(p: int, /, q: str = 's', *args: float, k: bool, **kw: dict) -> None:
    local: int = 1
    other: undefined
    o.attr: int
    o[i()]: int
def g(*args: *Ts): pass
if 0:
    late: int
