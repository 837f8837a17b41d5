# tags: address
# The block of a class's instance shrinks as the class sees instances; a reused id tells.
class C: pass
print([id(C()) == id(C()) for _ in range(30)])
class D:
    def __init__(self): self.a = 1
print([id(D()) == id(D()) for _ in range(20)])
class E:
    def __init__(self): self.a, self.b, self.c = 1, 2, 3
print([id(E()) == id(E()) for _ in range(20)])
class S: __slots__ = ("a",)
print([id(S()) == id(S()) for _ in range(6)])
class T: __slots__ = ()
print(id(T()) == id(T()), id(object()) == id(object()), id(T()) == id(object()))
keep = [C() for _ in range(40)]
print([id(C()) == id(C()) for _ in range(5)])
class F(D): pass
print([id(F()) == id(F()) for _ in range(10)])
x = C()
i = id(x)
del x
y = C()
print(id(y) == i)
del y
z = E()
print(id(z) == i)
