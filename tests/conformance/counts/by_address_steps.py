# The count at an object's address, statement by statement, at module level and in a function.
from ctypes import c_ssize_t
def n(i): return c_ssize_t.from_address(i).value
out = []
x = ["the object"]
i = id(x)
out.append(n(i))
y = x; out.append(n(i))
z = [x, x]; out.append(n(i))
z.append(x); out.append(n(i))
w = z[:]; out.append(n(i))
del z; out.append(n(i))
w[0] = None; out.append(n(i))
w.clear(); out.append(n(i))
d = {"k": x, x.__class__: x}; out.append(n(i))
d.popitem(); out.append(n(i))
d["k"] = 5; out.append(n(i))
t = (x,) * 4; out.append(n(i))
t = t[1:]; out.append(n(i))
t = None; out.append(n(i))
a, b = x, y; out.append(n(i))
a = b = None; out.append(n(i))
f = lambda v=x: v; out.append(n(i))
f(); out.append(n(i))
f = f(); out.append(n(i))
f = None; out.append(n(i))
for k in [x, x]: out.append(n(i))
out.append(n(i))
k = None; out.append(n(i))
[out.append(n(i)) for v in [x]]; out.append(n(i))
s = "%s" % x; out.append(n(i))
try: raise ValueError(x)
except ValueError as e: out.append(n(i))
out.append(n(i))
y = 1; out.append(n(i))
x.append(x); out.append(n(i))
x.clear(); out.append(n(i))
del x; out.append(n(i))
print(out)
def local():
    out = []
    p = {"a": 1}
    i = id(p)
    out.append(n(i))
    q = p; out.append(n(i))
    def inner(): return q
    out.append(n(i))
    r = inner(); out.append(n(i))
    del q; out.append(n(i))
    r = [r]; out.append(n(i))
    r = p = None; out.append(n(i))
    return out
print(local())
class C:
    def __init__(self, v): self.v = v
def objects():
    out = []
    c = C(None); i = id(c)
    out.append(n(i))
    c.v = c; out.append(n(i))
    m = c.__init__; out.append(n(i))
    m(None); out.append(n(i))
    del m; out.append(n(i))
    g = (v for v in [c]); out.append(n(i))
    next(g); out.append(n(i))
    g.close(); out.append(n(i))
    l = [c, [c, (c,)]]; out.append(n(i))
    del l; out.append(n(i))
    c.__dict__["me"] = c; out.append(n(i))
    c.__dict__.clear(); out.append(n(i))
    return out
print(objects())
