# tags: immortal
# A constant is held by its code object, and while a script runs once more.
import sys
x = 300
y = 300
print(x is y, sys.getrefcount(x))
def f():
    return 300
print(f() is x, sys.getrefcount(x), sys.getrefcount(300))
print(sys.getrefcount(1.5), sys.getrefcount("not an identifier"), sys.getrefcount((1, 2)))
print(sys.getrefcount(1234567890123456789))
z = 1000 + 1
print(sys.getrefcount(z), sys.getrefcount(1001))
w = int("1001")
print(sys.getrefcount(w), w is z)
print(f.__code__.co_consts)
def g(a, b=301):
    c = 302
    s = "text here"
    return a + 300, c, s, (1, 2, "three"), None, True
print(g.__code__.co_consts, g.__defaults__)
print(sys.getrefcount(g.__code__.co_consts[1]), g.__code__.co_varnames, g.__code__.co_names)
print(g(1)[2] is g(2)[2], g(1)[3] is g(2)[3])
