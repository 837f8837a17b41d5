# Slots behave like attributes without a dict: errors, deletion, defaults, inheritance, pickling state.
import copy
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=None):
        self.x = x
        if y is not None: self.y = y
    def __repr__(self): return f"P({self.x}, {getattr(self, 'y', '-')})"
p = P(1, 2)
print(p, p.x, P(5), hasattr(P(5), "y"))
for f in (lambda: P(1).y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: vars(p), lambda: delattr(P(1), "y"), lambda: p.z, lambda: setattr(p, "__class__", int), lambda: P.x.__get__(5), lambda: P.x.__set__(5, 1), lambda: delattr(p, "z")):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
del p.y
print(p)
p.y = 9
print(copy.copy(p), copy.deepcopy(p), p.__getstate__(), p.__reduce_ex__(2)[2])
P.x_alias = P.x
print(p.x_alias)
p.x_alias = 7
print(p.x)
class Q(P):
    __slots__ = ("z",)
q = Q(1, 2); q.z = 3
print(q, q.z, Q.__slots__, Q.x is P.x, q.__getstate__())
class R(P): pass
r = R(1); r.dyn = 2
print(r, r.__dict__, r.__getstate__())
class X(P):
    __slots__ = ("x",)
x = X(1)
print(x.x, P.x.__get__(x) if False else hasattr(x, "x"))
try:
    P.x.__get__(x)
except AttributeError as e:
    print(e)
class Q2(Q):
    def __init__(self): pass
q2 = Q2()
q2.__class__ = Q2
for other in (P, R, object, Q):
    try:
        q2.__class__ = other
        print("changed to", other.__name__)
    except TypeError as e:
        print(e)
class A: __slots__ = ("a", "b")
class B: __slots__ = ("a", "b")
class C: __slots__ = ("b", "a")
a = A(); a.a, a.b = 1, 2
a.__class__ = B
print(type(a).__name__, a.a, a.b)
a.__class__ = C
print(type(a).__name__, a.a, a.b)
class Meth:
    __slots__ = ("v",)
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
m1, m2 = Meth(), Meth(); m1.v = m2.v = 5
print(m1 == m2, {m1: 1}[m2], len({m1, m2}))
print(type("M", (A,), {"__slots__": {"k": "doc of k"}}).k.__doc__, A.a.__doc__, A.a.__name__, A.a.__qualname__ if hasattr(A.a, "__qualname__") else "-")
def fields(o): return {n: getattr(o, n) for c in type(o).__mro__ for n in getattr(c, "__slots__", ()) if hasattr(o, n)}
print(fields(q), fields(a))
