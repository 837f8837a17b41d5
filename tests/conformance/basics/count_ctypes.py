# The count read at the object's address, without the reference that an argument adds.
import sys
from ctypes import c_ssize_t
def count(address):
    return c_ssize_t.from_address(address).value
x = [1, 2]
i = id(x)
print(count(i), sys.getrefcount(x))
y = x
z = {"k": x}
print(count(i), sys.getrefcount(x))
del y
print(count(i))
z.clear()
print(count(i))
x = None
print(count(i))
def scope():
    v1 = "a text with spaces"
    i = id(v1)
    print(count(i), end=" ")
    v2 = v1
    print(count(i), end=" ")
    v2 = None
    print(count(i), end=" ")
    v1 = None
    print(count(i))
scope()
class C: pass
c = C()
i = id(c)
print(count(i))
l = [c, c]
print(count(i))
del l, c
print(count(i))
