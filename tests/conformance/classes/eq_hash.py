# Equality, hashing, and the two together.
class A:
    def __eq__(self, o): return True
try:
    hash(A())
except TypeError as e:
    print(e)
print(A.__hash__, A() == 5, 5 == A(), A() != 5, A() in [1])
class B:
    def __eq__(self, o): return NotImplemented
    def __hash__(self): return 7
b = B()
print(b == b, b == B(), b != B(), hash(b), {b: 1}[b], {b, B(), b} == {b} or "two")
class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print("eq", self.v, getattr(o, "v", o), end="; ")
        return isinstance(o, C) and self.v == o.v
    def __hash__(self): return 1
d = {C(1): "a", C(2): "b"}
print(len(d))
print(d[C(2)])
print(C(3) in d)
x = C(5)
print([x].index(x), x in [x], [x] == [x], (x,) != (x,))
class D:
    __hash__ = None
try:
    {D()}
except TypeError as e:
    print(e)
class E(A): pass
class F(A):
    __hash__ = object.__hash__
try:
    {E(): 1}
except TypeError as e:
    print(e)
print(len({F(), F()}))
class G:
    def __eq__(self, o): return "truthy"
    def __ne__(self, o): return []
print(G() == 1, G() != 1, G() in [1], [G()] == [1], not G() == 1)
class H:
    def __hash__(self): return 2 ** 64 + 5 if big else 5
big = False
class I:
    def __hash__(self): return -1
print(hash(I()), hash(True), hash(H()))
class Same:
    __hash__ = lambda self: 1
class Boom:
    def __eq__(self, o): raise ValueError("eq failed")
    __hash__ = lambda self: 1
try:
    {B(): 1, Same(): 2}[Boom()]
except ValueError as e:
    print(e)
try:
    Boom() in [1]
except ValueError as e:
    print(e)
print(object.__eq__(1, 2), object.__ne__(1, 1), object.__eq__(b, b), object.__hash__(5) == object.__hash__(5))
