# Special methods are looked up on the type, not the instance.
class A:
    def __repr__(self): return "A"
a = A()
a.__repr__ = lambda: "instance"
a.__add__ = lambda o: "instance add"
a.__len__ = lambda: 5
a.__call__ = lambda: "instance call"
a.__iter__ = lambda: iter([1])
a.__bool__ = lambda: False
a.__enter__ = lambda: 1
a.__hash__ = lambda: 1
print(a, a.__repr__(), bool(a))
for f in (lambda: a + 1, lambda: len(a), lambda: a(), lambda: list(a), lambda: hash(a) == 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    with a: pass
except TypeError as e:
    print(e)
A.__add__ = lambda s, o: "class add"
A.__len__ = lambda s: 0
A.__call__ = lambda s: "class call"
print(a + 1, len(a), a(), bool(a))
class B(A): pass
b = B()
print(b + 2, b())
B.__add__ = None
try:
    b + 2
except TypeError as e:
    print(e)
del B.__add__
print(b + 2)
class M(type):
    def __len__(cls): return 42
    def __repr__(cls): return "<M class>"
    def __getitem__(cls, k): return k
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return True
    def __add__(cls, o): return "class + " + str(o)
    def __bool__(cls): return False
    def __eq__(cls, o): return True
    __hash__ = type.__hash__
class K(metaclass=M): pass
print(len(K), K, K["k"], list(K), 5 in K, K + 1, bool(K), K == 5)
try:
    len(K())
except TypeError as e:
    print(e)
class N:
    def __getattr__(self, n): return lambda *a: n
n = N()
print(n.anything(), n.__len__())
try:
    len(n)
except TypeError as e:
    print(e)
class Desc:
    def __get__(self, o, t): return lambda: "via descriptor"
class P: __str__ = Desc()
print(str(P()))
