f = lambda: None
f = lambda x: x
f = lambda x, y=1, *a, k, l=2, **kw: (x, y, a, k, l, kw)
f = lambda x, /, y: x + y
f = lambda *, k: k
f = lambda: (yield)
f = lambda: (lambda: x)
f = lambda x: lambda y: x + y
fs = [lambda i=i: i for i in range(3)]
g = [lambda: i for i in range(3)]
