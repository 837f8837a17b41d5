# Shapes of control flow; most are compiled only: their instructions are what is compared.
def a(x, y, z):
    if x: return 1
    if not x: y = 2
    if x and y: z = 3
    if x or y or z: z = 4
    if not (x and y) or (z and not x): z = 5
    if x < y < z: z = 6
    if x is None: z = 7
    if x is not None and y is None: z = 8
    if (x if y else z): z = 9
    if x in y and y not in z: z = 10
    return z
def b(x):
    while x:
        if x == 1: continue
        if x == 2: break
        x -= 1
    else:
        return "else"
    while True:
        x += 1
        if x > 5: return x
def c(x):
    while 1: pass
def d(x):
    for i in x:
        for j in i:
            if j: break
            if i: continue
            return j
        else:
            continue
        break
    else:
        x = 0
    return x
def e(x):
    if 0: y = 1
    elif x: y = 2
    else: y = 3
    if "text": y += 1
    if (): y += 2
    if __debug__: y += 3
    while 0: y = 4
    return y if x else y + 1 if y else None
def f(x):
    if x:
        if x > 1:
            if x > 2: return 3
            else: pass
        else: return 2
    elif x is False: return "f"
    assert x, "message"
    assert not x
    return
def g(x, y): return (x and y) or (not x and not y), x and y or x, not x, not not x, (x or y) and (y or x)
def h(x): return x if x else (y := x) if x is None else [x] if x < 1 else x
def i():
    pass
def j():
    return
    x = 1
def k(x):
    for y in x: pass
    for y in (1, 2, 3): x = y
    for y in [1, 2, 3]: x = y
    for y in {1, 2}: x = y
    for y, (z, *w) in x: z = w
    for x[0] in y: pass
    for x.a in y: break
    return x in (1, 2, 3), x in [1, 2], x in {1, 2}, x not in "abc"
def l(x):
    try:
        for y in x:
            while y:
                if x: return y
                if y: break
    except ValueError: return 1
    finally: x = None
print(b(5), b(2), d([[0, 1]]), e(0), e(1), f(3), g(1, 0), h(5), h(0), i(), j(), l([1]))
