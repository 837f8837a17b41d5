# Unary operators, __index__, __int__, __float__, __round__, __trunc__, __abs__ and friends.
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 7
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __index__(self): return 2
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __complex__(self): return 1 + 2j
    def __bool__(self): return False
u = U()
import math
print(-u, +u, ~u, abs(u), round(u), round(u, 3), math.trunc(u), math.floor(u), math.ceil(u), int(u), float(u), complex(u), bool(u), not u)
print([10, 20, 30][u], "abc"[u], (1, 2, 3)[u:], range(5)[u], "x" * u, [0] * u, bin(u), hex(u), oct(u), chr(u), bytes(u), list(range(u)), divmod(9, int(u)), 1 << int(u), round(1.2345, u))
class I:
    def __index__(self): return 3
print(int(I()), float(I()), complex(I()), "%d" % I(), f"{int(I()):d}", [1, 2, 3, 4][I()], (5).to_bytes(I(), "big"), math.factorial(I()), math.gcd(I(), 6), slice(I()).indices(I()), math.sqrt(I()))
class Sub(int):
    def __index__(self): return 99
    def __int__(self): return 98
print(int(Sub(1)), [0, 1, 2][Sub(1)], float(Sub(1)))
for f in (lambda: -object(), lambda: +"a", lambda: ~1.5, lambda: abs(None), lambda: [1][float(1)], lambda: range(2.0), lambda: "a" * 2.0, lambda: int(object()), lambda: float(object()), lambda: complex(object()), lambda: bin("1"), lambda: round(object()), lambda: chr(1.0), lambda: math.floor("a"), lambda: hex(None), lambda: -[], lambda: ~"x", lambda: not object()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Bad:
    def __index__(self): return "x"
    def __int__(self): return "y"
    def __float__(self): return 1
for f in (lambda: [1][Bad()], lambda: int(Bad()), lambda: float(Bad()), lambda: range(Bad())):
    try:
        print(f())
    except TypeError as e:
        print(e)
import operator
print(operator.index(5), operator.index(True), operator.index(I()))
try:
    operator.index(1.0)
except TypeError as e:
    print(e)
