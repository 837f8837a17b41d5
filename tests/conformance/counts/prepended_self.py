# tags: immortal
# Calls of instances: __call__, __new__ and __init__ get their arguments where they stand; keywords from a dict hold each argument once more.
import sys
r=sys.getrefcount
class K:
    def __new__(cls, *a, **k): print('new', a and r(a[0]), k and r(k['z'])); return object.__new__(cls)
    def __init__(self, *a, **k): print('init', r(self), a and r(a[0]), k and r(k['z']))
    def __call__(self, *a, **k): print('call', r(self), a and r(a[0]), k and r(k['z']))
o=object(); p=object()
k=K(o); K(o,z=p); K(*[o],**{'z':p}); k(o); k(o,z=p); k(*[o],**{'z':p}); k(z=p)
class M:
    def __call__(self, a, b=None): print(r(self), r(a), r(b))
m=M(); m(o); m(o,p); m(o,b=p); m(a=o,b=p)
import functools
f=functools.partial(m, o); f(p); f(b=p)
def g(a,b=None): print(r(a), r(b))
f=functools.partial(g, o); f(p); f(b=p); g(*[o], **{'b':p})
b=m.__call__
b(o,p); b(*[o],**{'b':p}); M.__call__(m,o,b=p); M.__call__(*[m,o],**{'b':p})
type.__call__(K, o, z=p)
K.__init__(k, o, z=p)
class L(list):
    def __init__(self, *a, **k): print(r(self), r(a), r(k), [r(x) for x in a])
L(o, q=p); L(*[o], **{'q':p})
class D:
    def __call__(self, *a): return r(self), r(a), r(a[0])
class E: __call__ = D()
print(E()(o))
class F: __call__ = print
F()(1, sep='x')
try: F()(1, **{5:5})
except TypeError as e: print(e)
