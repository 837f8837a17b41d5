def f(c):
    if c: x = 1
    print(x)
    print(x)
    del x
    x
    x = 2
    x
    for y in c: z = y
    y, z
    try:
        w = 1
        v = 2
    except E as e:
        w, v, e
    w, v
    while c:
        q = 1
        if q: break
    q
    with c as m: n = 1
    m, n
