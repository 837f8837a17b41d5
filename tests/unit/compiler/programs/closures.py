def outer(a, b):
    c = 1
    def inner(d):
        nonlocal c
        c += a + d
        def innermost():
            return a, b, c, d
        return innermost
    c = 2
    return inner
def counter():
    n = 0
    def up():
        nonlocal n
        n = n + 1
        return n
    return lambda: (up(), n)
def cells(self, *args, **kw):
    return lambda: (self, args, kw)
def early():
    def user(): return later
    later = 1
    del later
    return user
