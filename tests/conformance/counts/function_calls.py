# A call's frame, star-arguments, keyword arguments, recursion, methods, generators.
import sys
r = sys.getrefcount
o = object()
def a(p): return r(p)
def b(p): return a(p)
def c(p): q = p; return a(q)
def d(*p): return r(p[0]), r(p)
def e(**p): return r(p["k"]), r(p)
def f(p, /, q, *, s): return r(p), r(q), r(s)
def g(p):
    def h(): return r(p)
    return h(), r(p)
def rec(p, n): return (r(p),) if n == 0 else (r(p),) + rec(p, n - 1)
print(a(o), b(o), c(o), d(o), e(k=o), f(o, o, s=o), g(o), rec(o, 3))
print(a([]), b([]), c([]), d([]), e(k=[]), f([], [], s=[]), g([]), rec([], 3))
print(a(p=o), f(o, q=o, s=o), d(*[o]), e(**{"k": o}), a(*(o,)), b(*[o]))
class K:
    def m(self): return r(self)
    def n(self, p): return r(p), self.m()
    @classmethod
    def cm(cls, p): return r(p)
    @staticmethod
    def sm(p): return r(p)
    def __call__(self, p): return r(p), r(self)
    def __add__(self, p): return r(p), r(self)
    def __getitem__(self, p): return r(p), r(self)
    def __eq__(self, p): return r(p), r(self)
    def __len__(self): return r(self)
    def __repr__(self): return str(r(self))
    def __enter__(self): return r(self)
    def __exit__(self, *x): print("exit", r(self), end=" ")
    @property
    def p(self): return r(self)
    def __iter__(self): yield r(self)
    def __contains__(self, p): print("in", r(p), r(self), end=" "); return True
    def __bool__(self): print("bool", r(self), end=" "); return True
k = K()
print(k.m(), K().m(), k.n(o), K().n([]), K.cm(o), K.sm(o), k.cm([]), k.sm([]), k(o), K()([]), k + o, k + [], k[o], K()[[]], k == o, len(k), len(K()), repr(k), repr(K()), k.p, K().p, list(k), list(K()))
o in k
[] in K()
not k
with k as v: print(v, end=" ")
with K() as v: print(v)
bound = k.m
print(bound(), r(bound), r(k), K.m(k), getattr(k, "m")(), (lambda z: z.m())(k), [k.m() for _ in range(3)], list(map(K.m, [k])), sorted([o], key=r), r(k))
def drop(p):
    del p
    return r(o)
def assign(p):
    p = None
    return r(o)
print(drop(o), assign(o), r(o))
def gen(p):
    yield r(p)
    yield r(p)
i = gen(o)
print(next(i), r(o), next(i), next(i, None), r(o))
def deflt(p=[]): return r(p)
print(deflt(), deflt([]), deflt(o), (lambda p, q: (r(p), r(q)))(o, o), (lambda *p: r(p))(o))
def local():
    v = []
    w = v
    return r(v), r(w), a(v), b(v)
print(local())
import functools
print(functools.partial(a, o)(), functools.partial(a)(o), functools.reduce(lambda x, y: r(y), [1, o]), max([o], key=r) is o)
