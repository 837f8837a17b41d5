class A: pass
class B(A, object): x = 1
class C(B, metaclass=type, flag=True):
    """Doc."""
    y: int = 2
    def __init__(self, a):
        self.a = a
        self.b, self.c = a
        self.d.e = 1
        other.f = 2
        for self.g in a: pass
        self.h += 1
    def m(self): return __class__
    z = property(m)
    class Inner:
        def n(self): self.inner = 1
class D(*bases, **kw): pass
def local():
    class E:
        x = x
        def f(self): return E
    return E
