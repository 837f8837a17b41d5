g = 1
def f(p):
    global g, h
    g = p
    h = g
    l = len
    del h
    print(u, l)
    if p: v = 1
    print(v)
    try: w = 1
    except E: pass
    return w
def k():
    for i in x: pass
    print(i)
    with a as b: c = 1
    return b, c
print(g, undefined)
