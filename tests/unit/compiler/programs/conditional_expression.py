def f(a, b, c):
    x = a if b else c
    y = (a if b else c) if (b if a else c) else a
    z = [a if b else c, *(b if a else [])]
    return a() if b is None else b() if c in a else c.d
lambda x: x if x else None
