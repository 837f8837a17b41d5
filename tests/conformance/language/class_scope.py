# Names in class bodies: class scope is skipped by functions and comprehensions.
x = "global"
class A:
    x = "class"
    y = x + "!"
    def m(self):
        return x
    l = [x for _ in range(1)]
    g = list(x for _ in range(1))
    lam = lambda: x
    z = [i for i in x]
print(A.y, A().m(), A.l, A.g, A.lam(), A.z)
def f():
    x = "function"
    class B:
        y = x
        x = "own"
        z = x
        def m(self): return x
        first = [c for c in x]
    return B.y, B.z, B().m(), B.first
try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)
class C:
    print(__name__, __qualname__, __module__, end=" ")
    v = 1
    del v
    print("v" in locals(), sorted(k for k in locals() if k[0] != "_"))
    for i in range(3):
        pass
    if i:
        found = True
print(C.i, C.found, hasattr(C, "v"))
class Outer:
    k = 1
    class Inner:
        try:
            r = k
        except NameError as e:
            print(e)
    print(Inner.__qualname__, Inner.__name__)
class D:
    a = 5
    b = [a for _ in (1,)] if False else [j for j in range(a)]
print(D.b)
def g():
    class E:
        nonlocal_like = __class__ if False else 1
        def m(self):
            return __class__
    return E
E = g()
print(E().m() is E)
class Priv:
    __secret = 1
    def get(self): return self.__secret
    def __hidden(self): return 2
    def call(self): return self.__hidden()
    __dunder__ = 3
print(Priv().get(), Priv().call(), Priv.__dunder__, sorted(n for n in Priv.__dict__ if "secret" in n or "hidden" in n))
try:
    Priv.__secret
except AttributeError as e:
    print(e)
