# A garbage graph's destruction: tp_clear order, members of cycles, pendants, weak references left.
import gc, weakref
gc.collect(); gc.disable()
class N:
    def __init__(self, n): self.n = n
class D(N):
    def __del__(self): print("~" + self.n, end=" ")
def end(): print("|", gc.collect())
def pendants(kind):
    x = N("cycle")
    x.me = x
    kind(x)
def attrs(x): x.a, x.b, x.c = D("a"), D("b"), D("c")
def listed(x): x.l = [D("l0"), D("l1"), D("l2")]
def tupled(x): x.t = (D("t0"), D("t1"))
def dicted(x): x.d = {"k": D("dk"), "j": D("dj")}
def nested(x): x.a = [D("n0"), {"k": (D("n1"), [D("n2")])}]
def chain(x): x.a = D("c1"); x.a.next = D("c2"); x.a.next.next = D("c3")
def closure(x):
    h = D("held by a closure")
    x.f = lambda: (h, x)
def method(x): d = D("bound"); x.m = d.__init__
def generator(x):
    def g(d): yield d
    x.g = g(D("generator local")); next(x.g)
def second_cycle(x):
    y = N("other"); y.x, x.y = x, y; y.d = D("of other"); x.d = D("of x")
def del_cycle(x):
    p, q = D("p"), D("q"); p.o, q.o = q, p; x.p = p; p.leaf = D("leaf")
def shared(x):
    d = D("shared"); x.a, x.b = d, [d, d]
def weak(x):
    d = D("weakly held"); x.d = d; x.w = weakref.ref(d, lambda r: print("callback in trash", end=" "))
    outer.append(weakref.ref(d, lambda r: print("outside callback", end=" ")))
outer = []
for kind in (attrs, listed, tupled, dicted, nested, chain, closure, method, generator, second_cycle, del_cycle, shared, weak):
    print(kind.__name__, end=": ")
    pendants(kind)
    end()
l = [D("i0"), D("i1")]; l.append(l); del l
end()
d = {1: D("v1"), 2: D("v2")}; d[3] = d; del d
end()
t = ([], D("in tuple")); t[0].append(t); del t
end()
class S: __slots__ = ("b", "a", "me")
s = S(); s.me, s.b, s.a = s, D("slot b"), D("slot a"); del s
end()
def f(default=[D("default")], *, k=D("kw")): return f
f.attr = f; f.d = D("function attr"); del f
end()
