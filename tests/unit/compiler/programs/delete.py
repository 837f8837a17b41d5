a = b = c = d = 1
del a
del b, c
del (d, [e.f, g[0]]), h[1:2]
def f(x, y):
    del x
    del y[0], y.z
    return x
def g():
    v = 1
    def h():
        return v
    del v
    return h
