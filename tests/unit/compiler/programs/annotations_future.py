"""Doc."""
from __future__ import annotations
x: int | None = 1
y: dict[str, list[int]]
def f(a: 1 + 2 * -3, b: lambda p, *q, r=1, **s: (p, q)) -> f'{a!r:>{b}} x' 'y':
    pass
def g(a: [i async for i in b if c if d], *, b: {**a, 'k': v}, c: x[1:2, ::3], d: not (a and b or c)) -> (y if z else w):
    pass
class C[T: (int, str)]:
    m: T.__name__ if T else (a, 1)
    n: (1e400, -2j, b'x', ..., (1,), await_(x).y)
def h(x: not a.b(c, *d, e=f, **g)[h], y: (i for i in j), z: -(~1) ** 2) -> 3 .real: ...
