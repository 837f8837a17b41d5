# del of names, items, slices, attributes, several at once.
class O: pass
o = O()
o.x, o.y = 1, 2
l = list(range(8))
d = dict(a=1, b=2, c=3)
del l[0], l[-1], d["a"], o.x
print(l, d, o.__dict__)
del (l[0], (d["b"])), [o.y]
print(l, d, o.__dict__)
del l[1:3]
print(l)
del l[:]
print(l)
x = y = z = 1
del x, (y, z)
for name in ("x", "y", "z"):
    print(name in globals(), end=" ")
print()
def f():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        print(e)
    try:
        del v
    except UnboundLocalError as e:
        print(e)
    v = 2
    return v
print(f())
def g():
    c = [1]
    def inner():
        return c
    del c
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    c = "again"
    return inner()
print(g())
def h():
    global gone
    del gone
gone = 1
h()
try:
    h()
except NameError as e:
    print(e)
for bad in (lambda: l.__delitem__(5), lambda: d.__delitem__("q"), lambda: delattr(o, "zz"), lambda: delattr(5, "real")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
class D:
    def __delitem__(self, k): print("delitem", k)
    def __delattr__(self, n): print("delattr", n)
e = D()
del e[1], e[1:2], e.attr, e[1, 2:3]
