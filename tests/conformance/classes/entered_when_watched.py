# A trace function leaves specialised calls as they are, a profile function does not.
import sys
rc = sys.getrefcount
class Q:
    @property
    def p(self): return rc(self)
    def __getitem__(self, k): return rc(self), rc(k)
class R:
    def __getattribute__(self, n): return rc(self), rc(self), n
class Z:
    def __init__(self, a): seen.append(rc(a))
q, r = Q(), R()
events = []
k = object()
def tr(f, e, a):
    events.append((e, f.f_code.co_name))
    return tr
def prof(f, e, a): pass
def f():
    for i in range(4): Z(k)
    for i in range(3): seen.append((q.p, q[k], r.foo))
for what, function in (sys.settrace, tr), (sys.setprofile, prof):
    seen = []
    what(function)
    for i in range(4): Z(k)
    for i in range(3): seen.append((q.p, q[k], r.foo))
    what(None)
    print(seen)
for what, function in (sys.settrace, tr), (sys.setprofile, prof), (sys.settrace, None):
    seen, events = [], []
    what(function)
    f()
    what(None)
    print(seen, events)
