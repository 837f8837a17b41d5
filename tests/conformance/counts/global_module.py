# Names at module level, in functions, in class bodies, in exec'd code, through del.
import sys
r = sys.getrefcount
x = []
print(r(x))
def f():
    global g
    g = x
    return r(x)
print(f(), r(x))
del g
def h():
    y = x
    z = y
    a = r(x)
    del y
    b = r(x)
    z = None
    return a, b, r(x)
print(h(), r(x))
class C:
    y = x
    print(r(x), r(y))
    z = [y, x]
    print(r(x))
    del z
    w = locals()
print(r(x), "w" in C.__dict__, r(C.__dict__["w"]))
del C
import gc
gc.collect()
print(r(x))
ns = {"x": x}
exec("y = x; z = [x, y]", ns)
print(r(x))
exec("del y, z", ns)
print(r(x))
del ns
print(r(x))
for i in range(3):
    k = x
    print(r(x), end=" ")
print()
del k
globals()["added"] = x
print(r(x), added is x)
del added
v = vars()
print(r(v) == r(globals()), r(x))
try:
    t = x
    print(r(x))
finally:
    del t
print(r(x))
if True:
    u = w2 = x
print(r(x))
u = w2 = 0
a = b, c = x, x
print(r(x), r(a))
del a, b, c
[p, q] = x, x
(s,) = [x]
print(r(x))
del p, q, s
print(r(x))
def nested():
    def inner():
        nonlocal loc
        loc = x
        return r(x)
    loc = None
    return inner(), r(x)
print(nested(), r(x))
def tmp(): return r(x), [x for _ in range(2)] and r(x), (lambda: r(x))()
print(tmp())
def swap():
    a, b = x, []
    a, b = b, a
    return r(x), r(a), r(b)
print(swap())
l = locals()
print(l is globals(), r(x))
