# Swapping moves references; nothing is created or freed.
import sys
a = [1]
b = [2]
ia, ib = id(a), id(b)
a, b = b, a
print(id(a) == ib, id(b) == ia, a, b)
print(sys.getrefcount(a), sys.getrefcount(b))
c = [3]
a, b, c = b, c, a
print(a, b, c)
a, b, c, d = c, b, a, [4]
print(a, b, c, d)
i = 0
l = [10, 20, 30]
i, l[i] = 2, 99
print(i, l)
l[0], l[1] = l[1], l[0]
print(l)
(a, b), c = (1, 2), 3
print(a, b, c)
[a, [b, c]] = 4, (5, 6)
print(a, b, c)
