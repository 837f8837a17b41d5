# Two names for one list: a change through one is seen through the other.
import sys
a = [1, 2]
b = a
print(a is b, a == b, id(a) == id(b))
b.append(3)
print(a, b, len(a))
c = list(a)
print(c == a, c is a)
print(sys.getrefcount(a), sys.getrefcount(c))
b = None
print(a, b, sys.getrefcount(a))
a = c
print(a is c, sys.getrefcount(c))
del c
print(sys.getrefcount(a))
try:
    print(c)
except NameError as e:
    print(type(e).__name__, e)
