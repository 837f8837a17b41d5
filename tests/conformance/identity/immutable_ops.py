# When an operation on an immutable gives the same object back.
t = (1, 2, 3)
s = "text of some length"
b = b"bytes"
f = frozenset([1, 2])
n = 12345
x = 1.5
r = range(5)
z = 1 + 2j
print([tuple(t) is t, t[:] is t, t[0:3] is t, t * 1 is t, t + () is t, () + t is t, tuple(list(t)) is t, t[::1] is t, t[0:2] is t[0:2]])
print([str(s) is s, s[:] is s, s * 1 is s, s + "" is s, "" + s is s, s.strip() is s, s.replace("zz", "") is s, s.lower() is s, s.center(1) is s, s.ljust(0) is s, s.zfill(0) is s, s.translate({}) is s, s.expandtabs() is s, "".join([s]) is s, "".join((s,)) is s, s.removeprefix("q") is s, s.split("zz")[0] is s, s.partition("zz")[0] is s, s.rsplit("zz")[0] is s, s.splitlines()[0] is s, f"{s}" is s, format(s) is s, "%s" % s is s, "{}".format(s) is s, s.format() is s, s.upper().lower() is s, s.encode().decode() is s, s.title() is s, s.swapcase().swapcase() is s])
print([bytes(b) is b, b[:] is b, b * 1 is b, b + b"" is b, b"" + b is b, b.strip() is b, b.replace(b"q", b"") is b, b.lower() is b, b"".join([b]) is b, b.center(1) is b, b.ljust(0) is b, b.removeprefix(b"q") is b, b.split(b"q")[0] is b, b.translate(None) is b])
print([frozenset(f) is f, f.copy() is f, f | set() is f, f & f is f, f.union() is f, f - set() is f, frozenset() is frozenset()])
print([int(n) is n, +n is n, abs(n) is n, n + 0 is n, n * 1 is n, n.conjugate() is n, round(n) is n, n.__int__() is n, n.__trunc__() is n, n.__floor__() is n])
print([float(x) is x, +x is x, abs(x) is x, x + 0 is x, x * 1 is x, x.conjugate() is x, x.real is x, round(x, 5) is x])
print([range(5) is r, r[:] is r, complex(z) is z, +z is z, z.conjugate() is z, slice(1) is slice(1), bool(1) is True, type(5) is int, (lambda: 0) is (lambda: 0)])
print([list(l) is l for l in ([1],)], [dict(d) is d for d in ({1: 2},)], [set(q) is q for q in ({1},)], [bytearray(y) is y for y in (bytearray(b"a"),)])
e = ()
print(e is tuple(), e is t[5:], e is t * 0, e is tuple([]), e is tuple(x for x in ()), e is tuple({}), "abc"[5:] is "".join([]), b"abc"[5:] is bytes(), b"abc"[1:2] is bytes([98]))
class T(tuple): pass
class S(str): pass
u, v = T(t), S(s)
print(tuple(u) is u, u[:] is u, type(u[:]).__name__, str(v) is v, v[:] is v, type(v + "").__name__, T(u) is u, S(v) is v, u + () is u, u * 1 is u)
