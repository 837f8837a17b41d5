# The instance dictionary: order, replacing it, sharing it.
class A: pass
a = A()
a.z, a.y, a.x = 1, 2, 3
print(a.__dict__, list(vars(a)))
del a.y
a.y = 4
print(a.__dict__)
d = a.__dict__
d["new"] = 5
print(a.new, d is a.__dict__)
a.__dict__ = {"only": 1}
print(a.only, d, hasattr(a, "x"))
b = A()
b.__dict__ = a.__dict__
b.shared = 2
print(a.shared, a.__dict__ is b.__dict__)
a.__dict__.clear()
print(b.__dict__)
a.__dict__[5] = "not a str key"
print(a.__dict__)
for v in (5, None, []):
    try:
        a.__dict__ = v
    except TypeError as e:
        print(e)
del a.__dict__
print(a.__dict__, a.__dict__ is b.__dict__)
class B(A): pass
a.v = 1
a.__class__ = B
print(type(a).__name__, a.v, isinstance(a, B))
for c in (int, 5):
    try:
        a.__class__ = c
    except TypeError as e:
        print(e)
class S: __slots__ = ("v",)
try:
    a.__class__ = S
except TypeError as e:
    print(e)
try:
    S().__dict__
except AttributeError as e:
    print(e)
l = [A() for _ in range(3)]
for i, o in enumerate(l):
    for n in "abcde"[i:]:
        setattr(o, n, i)
print([list(o.__dict__) for o in l])
for i in range(40):
    setattr(l[0], f"attr{i}", i)
print(len(l[0].__dict__), l[0].attr39, len(l[1].__dict__))
class D(dict): pass
a.__dict__ = D(q=1)
print(a.q, type(a.__dict__).__name__)
print(A.__dict__.get("__dict__"), type(A.__dict__).__name__, "__weakref__" in A.__dict__, "__dict__" in B.__dict__)
