# Rebinding a name never changes the object it was bound to.
x = 10
y = x
x = x + 1
print(x, y)
x = "now a string"
print(x, y, type(x).__name__, type(y).__name__)
x = y = z = []
z.append(0)
print(x, y, z, x is z)
x, y = y, 5
print(x, y)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
a = b = 7
b += 1
print(a, b)
l = m = [1]
m += [2]
print(l, m, l is m)
m = m + [3]
print(l, m, l is m)
