# Attributes and methods are looked up anew when a class, a base or the instance has changed.
class A:
    x = "class"
    def f(self): return "A.f"
class B(A):
    def f(self): return "B.f"
class S:
    __slots__ = ("x",)
    def f(self): return "S.f"
def look(o):
    try: return o.x, o.f()
    except AttributeError as e: return str(e)
def put(o, v):
    try: o.x = v
    except AttributeError as e: return str(e)
    return look(o)
a, b, s = A(), B(), S()
for turn in range(3):
    print([look(o) for o in (a, b, s)], [put(o, turn) for o in (a, b, s)])
a.f = lambda: "own"
print(look(a), look(A()))
del a.f
A.f = lambda self: "new"
print(look(a), look(b))
B.x = property(lambda self: "property")
print(look(b), put(b, 1))
del B.x
print(look(b), put(b, 2))
b.__dict__["x"] = "by dict"
print(look(b))
b.__dict__ = {"x": "another"}
print(look(b), put(b, 3), b.__dict__)
del a.x
print(look(a))
a.__class__ = B
print(look(a), put(a, 4))
for i in range(40): setattr(a, "y%d" % i, i)
print(look(a), put(a, 5), a.y39)
A.__getattr__ = lambda self, name: "found " + name
del a.x, A.x
print(look(a))
A.__getattribute__ = lambda self, name: lambda: "all " + name
print(a.x(), a.f())
class Loud:
    def __del__(self): print("del", hasattr(holder, "x"))
class Holder: pass
holder = Holder()
for i in range(3):
    holder.x = Loud()
holder.x = None
