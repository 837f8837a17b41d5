# What a call holds while it runs.
import sys
def g(a):
    return sys.getrefcount(a)
def h(a, b=None):
    c = a
    return sys.getrefcount(a), sys.getrefcount(b)
def rest(*args, **kwargs):
    return sys.getrefcount(args[0]), sys.getrefcount(kwargs["k"])
o = object()
print(g(o), g(object()), g([]), h(o, []), h([1], [2]))
def caller():
    local = [1]
    return g(local), sys.getrefcount(local)
print(caller())
print(rest(o, k=o), rest([], k=[]))
def default(a=[]):
    return sys.getrefcount(a)
print(default(), default(), default([]))
def rec(a, n):
    return sys.getrefcount(a) if n == 0 else rec(a, n - 1)
print([rec(o, n) for n in range(5)])
def drop(a):
    a = None
    return sys.getrefcount(o)
print(drop(o), sys.getrefcount(o))
print((lambda v: sys.getrefcount(v))(o), [g(v) for v in [o]], max([sys.getrefcount(o)]))
