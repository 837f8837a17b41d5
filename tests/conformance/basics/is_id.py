# Identity: ids are unique among living objects, and may be used again.
a, b = [], []
print(id(a) == id(b), id(a) == id(a), a is a, a is not b)
ids = [id(x) for x in (a, b, [a], None, 1)]
print(len(set(ids)))
x = object()
i = id(x)
y = x
print(id(y) == i)
l = [x]
print(id(l[0]) == i)
def f(p):
    return id(p) == i
print(f(x))
print(id(None) == id(None), id(1) == id(1), id("a") == id("a"), id(int) == id(type(5)))
print(a is [], [] is [])
t = (1, 2)
print(tuple(t) is t, t[:] is t, t * 1 is t, t + () is t, list(t) is t)
s = "a string"
print(str(s) is s, s[:] is s, s * 1 is s, s + "" is s, "".join([s]) is s, s.strip() is s, s.replace("zz", "y") is s)
n = 10 ** 10
print(int(n) is n, +n is n, abs(n) is n, n + 0 is n, n * 1 is n)
f1 = 1.5
print(float(f1) is f1, +f1 is f1, abs(f1) is f1)
fs = {1}
print(set(fs) is fs, fs.copy() is fs, id(fs) == id(fs))
