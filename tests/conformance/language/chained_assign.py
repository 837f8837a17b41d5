# Targets are assigned left to right; the value is evaluated once.
def v():
    print("value", end=" ")
    return [1, 2]
a = b = c = v()
print(a is b is c)
x = [0, 0]
i = 0
i = x[i] = 1
print(i, x)
(p, q) = r = v()
print(p, q, r)
s = t, *u = "abc"
print(s, t, u)
class O: pass
o = O()
o.a = o.b = x[0] = y = {}
print(o.a is o.b is x[0] is y)
k = [None] * 3
k[0], k[1], k[2] = k[2], 5, k
print(k[0], k[1], k[2] is k)
def f():
    a = b = 0
    a, b = b + 1, a + 2
    return a, b
print(f())
m = n = m_ = 0
m, m = 1, 2
print(m)
d = {}
d["x"] = d["y"] = len(d)
print(d)
for a[0], a[1] in [(1, 2), (3, 4)]:
    print(a)
for o.attr in "xy":
    pass
print(o.attr)
[x, *[y, *z]] = range(5)
print(x, y, z)
