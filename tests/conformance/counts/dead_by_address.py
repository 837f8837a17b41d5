# tags: digits immortal
# A count read by address after the object is gone: containers show 0.
from ctypes import c_ssize_t
def n(i): return c_ssize_t.from_address(i).value
x = [1, 2]
i = id(x)
print(n(i))
del x
print(n(i))
class C: pass
c = C()
i = id(c)
print(n(i))
c = None
print(n(i))
d = {1: 2}
i = id(d)
e = d
print(n(i))
del d
print(n(i))
e = 5
print(n(i))
t = (1, [])
i = id(t)
u = [t, t]
print(n(i))
u.clear()
print(n(i))
del t
print(n(i))
s = {1, 2}
i = id(s)
del s
print(n(i))
f = lambda: 0
i = id(f)
g = f
print(n(i))
del f, g
print(n(i))
def scope():
    a = [1]
    i = id(a)
    b = a
    print(n(i), end=" ")
    return i
i = scope()
print(n(i))
print(n(id(None)) & 0xFFFFFFFF, n(id(1)) & 0xFFFFFFFF, n(id(int)) & 0xFFFFFFFF, n(id("")) & 0xFFFFFFFF)
k = 123456789
j = id(k)
print(n(j))
m = k
print(n(j))
y = "a text that is no identifier"
z = id(y)
print(n(z))
w = y
print(n(z))
o = object()
q = id(o)
print(n(q))
p = [o] * 5
print(n(q))
