# Bound methods: identity, equality, attributes, calling.
class C:
    def m(self, x=0): return (self.name, x)
    name = "class"
c, d = C(), C()
c.name = "c"
m = c.m
print(m(1), m is c.m, m == c.m, m == d.m, hash(m) == hash(c.m), m.__self__ is c, m.__func__ is C.__dict__["m"])
print(m.__name__, m.__qualname__, m.__doc__, m.__module__, m.__defaults__, type(m).__name__)
print(repr(m).startswith("<bound method C.m of <__main__.C object at 0x"))
c.m = lambda x: "instance attribute"
print(c.m(1), m(2))
del c.m
print(C.m(c), C.m(d, 5), type(C.m).__name__)
import types
b = types.MethodType(lambda s, v: (s, v), "self!")
print(b(1), b.__self__, repr(b))
b2 = types.MethodType(print, "bound to print")
b2()
for bad in (lambda: types.MethodType(5, 1), lambda: types.MethodType(len, None), lambda: C.m(), lambda: m(1, 2), lambda: setattr(m, "x", 1), lambda: m.nope):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
C.m.tag = "on the function"
print(m.tag, c.m.tag)
l = []
a = l.append
a(1); a(2)
print(l, a.__self__ is l, a.__name__, a.__qualname__, a == l.append, a == [].append, type(a).__name__, repr(a).startswith("<built-in method append of list object at 0x"))
print(list.append, str.join, [].sort.__self__, "".join.__self__ == "", len.__self__, int.from_bytes.__self__, (5).__add__)
print(list.append.__objclass__, list.append.__name__, int.__add__, type(int.__add__).__name__, type((1).__add__).__name__)
