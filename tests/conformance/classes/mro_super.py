# C3 order, cooperative super, explicit super, super on classes.
log = []
class Root:
    def go(self): log.append("Root")
class A(Root):
    def go(self): log.append("A"); super().go()
class B(Root):
    def go(self): log.append("B"); super().go()
class C(A, B):
    def go(self): log.append("C"); super().go()
class D(B, Root):
    def go(self): log.append("D"); super(D, self).go()
class E(C, D):
    def go(self): log.append("E"); super().go()
E().go()
print(log, [k.__name__ for k in E.__mro__], E.mro() == list(E.__mro__))
s = super(A, E())
print(s.__thisclass__.__name__, s.__self_class__.__name__, type(s.__self__).__name__, s.go.__func__ is B.go, repr(s).startswith("<super: <class 'A'>, <E object>>"))
class K:
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "static"
    v = "K.v"
class L(K):
    v = "L.v"
    @classmethod
    def make(cls): return "L+" + super().make()
    def st(self): return "L+" + super().st()
    def see(self): return super().v, self.v
    @property
    def p(self): return super().v
print(L.make(), L().make(), L().st(), L().see(), L().p)
for f in (lambda: super(L), lambda: super(5, 6), lambda: super(A, 5), lambda: super(L, L()).nope, lambda: super(K, L).make(), lambda: super(L, L()).__init__()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(e)
def outside(): return super().x
try:
    outside()
except RuntimeError as e:
    print(e)
try:
    outside2 = lambda s: super().x
    outside2(1)
except RuntimeError as e:
    print(e)
try:
    class X(A, Root, B): pass
except TypeError as e:
    print(e)
try:
    class Y(A, A): pass
except TypeError as e:
    print(e)
class P: pass
class Q(P): pass
class R: 
    def hi(self): return "R hi"
Q.__bases__ = (R,)
print(Q().hi(), Q.__mro__[1].__name__)
try:
    Q.__bases__ = (int,)
except TypeError as e:
    print(e)
try:
    Q.__bases__ = ()
except TypeError as e:
    print(e)
