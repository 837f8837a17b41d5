# Properties, __getitem__ and __getattribute__ in Python are entered by a warm instruction itself; so are constructors.
import sys, gc, weakref
rc = sys.getrefcount
class Q:
    @property
    def p(self): return rc(self)
    def __getitem__(self, k): return rc(self), rc(k)
class R:
    def __getattribute__(self, n): return rc(self), rc(self), n
class S(Q):
    @property
    def p(self): return super().p
q, r, s = Q(), R(), S()
k = object()
for i in range(4): print(q.p, q[k], r.foo, s.p)
class W:
    def __init__(self):
        self.me = weakref.ref(self)
        print(rc(self), rc(W), len(gc.get_referrers(self)), [type(x).__name__ for x in gc.get_referrers(self)])
        gc.collect()
for i in range(4): W()
def gen():
    for i in range(4):
        yield W()
for w in gen(): pass
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
n = None
for i in range(5): n = Node(i, n)
class U:
    __slots__ = ("a",)
    def __init__(self, a): self.a = a; print(rc(a), end=" ")
for i in range(4): U(k)
print()
class V(Exception):
    def __init__(self, a): print(rc(a), end=" ")
for i in range(4): V(k)
class X(dict):
    def __init__(self, a): print(rc(a), end=" ")
for i in range(4): X(k)
class Y:
    def __new__(cls, a): print(rc(a), end=" "); return super().__new__(cls)
    def __init__(self, a): print(rc(a), end=" ")
for i in range(4): Y(k)
class Z:
    def __init__(self, a): print(rc(a), end=" ")
for i in range(4): Z(a=k)
for i in range(4): Z(*(k,))
print()
