# Instances let go of attributes by slot index; of slots alphabetically; classes, then bases.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def end(label): print("|", label)
class P: pass
p = P(); p.b, p.a, p.c = N("b"), N("a"), N("c")
del p; end("first assignment order")
p = P(); p.c, p.a, p.b = N("c"), N("a"), N("b")
del p; end("order of the class's first instance")
p = P(); p.b, p.a, p.c = N("b"), N("a"), N("c")
del p.b
print("", end="| ")
p.b = N("b2")
del p; end("re-added keeps its slot")
class Q: pass
q = Q(); q.x = N("x"); q.y = N("y"); d = q.__dict__
del q; print("|", end=" ")
del d; end("dict outlives")
q = Q(); q.__dict__ = {"z": N("z"), "y": N("y")}
del q; end("own dict")
class S:
    __slots__ = ("c", "a", "b")
s = S(); s.c, s.a, s.b = N("c"), N("a"), N("b")
del s; end("slots alphabetically")
class T(S): __slots__ = ("aa", "Z")
t = T(); t.c, t.a, t.b, t.aa, t.Z = N("c"), N("a"), N("b"), N("aa"), N("Z")
del t; end("derived slots first")
class U(S): pass
u = U(); u.c, u.a, u.dyn = N("c"), N("a"), N("dyn")
del u; end("slots, then dict")
class V:
    def __init__(self): self.first, self.second = N("first"), N("second")
    def __del__(self): print("V", end=" ")
v = V(); v.third = N("third")
del v; end("__del__ first")
class W(V):
    def __del__(self): print("W", end=" "); super().__del__()
w = W()
w.first = N("replaced")
print("|", end=" ")
del w; end("inherited __del__")
class X(list): pass
x = X([N("i1"), N("i2")]); x.attr = N("attr")
del x; end("list subclass")
class Y(dict): pass
y = Y(k=N("v")); y.attr = N("attr")
del y; end("dict subclass")
class E(Exception): pass
e = E(N("arg")); e.attr = N("attr")
del e; end("exception")
class Tp(tuple): pass
t = Tp([N("i1"), N("i2")]); t.attr = N("attr")
del t; end("tuple subclass")
class In(int): pass
i = In(5); i.attr = N("attr")
del i; end("int subclass")
p = P()
for n in "abcdefgh": setattr(p, n, N(n))
del p; end("many attributes")
p = P(); p.a = N("a"); vars(p)["q"] = N("q"); p.b = N("b")
del p; end("mixed")
