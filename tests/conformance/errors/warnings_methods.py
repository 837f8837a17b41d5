# Deprecations that calling brings.
print(True.__invert__(), ~False)
class T:
    def __trunc__(self): return 4
print(int(T()))
class I(int):
    pass
class R:
    def __int__(self): return I(5)
    def __float__(self): return F(1.5)
    def __index__(self): return I(2)
class F(float): pass
print(int(R()), float(R()), [1, 2, 3][R()])
def g():
    yield 1
i = g()
next(i)
try:
    i.throw(ValueError, "two arguments")
except ValueError as e:
    print(e)
x = NotImplemented
print(bool(x), not x)
print(type(x).__bool__(x))
