# sys.getrefcount: each name, item, attribute and argument is a holder.
import sys
x = []
print(sys.getrefcount(x))
y = x
print(sys.getrefcount(x))
l = [x, x, x]
print(sys.getrefcount(x))
l.pop()
print(sys.getrefcount(x))
d = {"a": x, "b": x}
print(sys.getrefcount(x))
del d["a"]
d["b"] = None
print(sys.getrefcount(x))
t = (x,) * 3
print(sys.getrefcount(x), sys.getrefcount(t))
t = None
print(sys.getrefcount(x))
class C: pass
c = C()
c.attr = x
C.attr = x
print(sys.getrefcount(x), sys.getrefcount(c))
del c, l, y
print(sys.getrefcount(x))
C.attr = None
print(sys.getrefcount(x), sys.getrefcount([]), sys.getrefcount(object()))
