def f(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6):
    x = a0 + b6
    y = b5 + b6
    z = b6, x, y
    x, y = y, x
    a0, b6 = b6, a0
    return z, a0, a1, b5, b6
def g():
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = a8 = a9 = b0 = b1 = b2 = b3 = b4 = b5 = b6 = 1
    del a0
    print(a0, b6)
    for c in a1: d = c
    return c, d, b6
