def f(a, b, c):
    if a and b or c: return 1
    if not (a and b): return 2
    if not a or not b and not c: return 3
    if a if b else c: return 4
    if (a or b) and (b or c): return 5
    if a < b < c: return 6
    if not a < b < c: return 7
    if a is None: return 8
    if a is not None and b is None: return 9
    if None is a: return 10
    while a and not b: c()
    while a or b: c()
    assert a or b, c
    return a and b, a or b, not a, a and b or c, not (a is b), not (a in b)
