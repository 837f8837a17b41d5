# What the compiler folds, drops or rewrites.
def a(): return 1 + 2, "a" + "b", 3 * "ab", -1, ~5, not 1, not None, 2 ** 10, 10 // 3, 7 % 4, 1 / 2, 1 << 4, 6 & 3, 1.5 + 1, 1j * 2, (1, 2) + (3,), (1,) * 3, "abc"[1], (1, 2, 3)[0], "abc"[0:2], b"ab" + b"c", +5, - -5, not not 1, 5 - 10, 2 ** 100, "x" * 5000, (0,) * 500, 1 / 0, "a" + 1, "a"[5], 1 << 200, -(-5), (1, (2, 3))[1][0], 0.1 + 0.2, 1 + 2 * 3 - 4
def b(x): return x in [1, 2], x in {1, 2}, x in (1, 2), x not in [1], x in [1, x], x in [], [1, 2][0], [1, 2, 3], {1, 2, 3}, (1, [2]), [(1, 2), (3, 4)], {"a": (1, 2)}
def c(x):
    if True: y = 1
    if False: y = 2
    if not True: y = 3
    if 1 and x: y = 4
    if 0 or x: y = 5
    if x and True: y = 6
    if x or False: y = 7
    if "" or x: y = 8
    if None: y = 9
    if not x: y = 10
    if not (x is None): y = 11
    if not (x in y): y = 12
    if not not x: y = 13
    while True:
        if x: break
    while not x: x = 1
    return y
def d():
    "doc"
    "not doc"
    1
    x
    x.y
    ...
    None
    [1]
    (1, 2)
    f"text"
    return None
def e(x):
    return
    return x
    yield 1
def f(x):
    raise x
    x = 1
    for y in x: pass
def g(x):
    while x: return 1
    if x: return 2
    else: return 3
    return 4
def h(x):
    a, b = x, x
    a, b, c = x, x, x
    a, b = b, a
    a, b, c = c, b, a
    a, b = (1, 2)
    a = b = x
    a, = x,
    (a, b), c = x, x
    [a, b] = 1, 2
    a, *b = 1, 2, 3
    a, b = [x, 1]
    return a
def i(x, y, z): return x and y and z, x or y or z, x and (y or z), (x and y) or z, not (x and y), not (x or y), x if y else z, (x and y) if z else x, x < y and y < z, (x if y else z) and x, x and y if z else y
def j(x):
    x = x
    x += 0
    x = None
    x = x is None
    del x
    return None
def k():
    for x in []: pass
    for x in (): pass
    for x in "": pass
    for x in (1,): pass
    for x in {}: pass
    return [x for x in []], [x for x in ()], {x for x in "a"}, [x for x in [1, 2]], {x: 1 for x in {1, 2}}
def l(x):
    assert x
    assert x, "m"
    assert 1
    assert 0
    assert (x,) and x
    return __debug__, __name__, __doc__
def m(): return ((1, 2), (3, (4, 5)), frozenset, ("a", b"b", None, True, ..., 1.5, 2j))
def n(x): return x[1:2], x[1:], x[:], x[::2], x[1:2:3], x[None:None], x["a":"b"], x[-1:], x[1:2, 3:4]
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n):
    print(fn.__name__, len(fn.__code__.co_consts), str([q if not isinstance(q, (str, tuple)) or len(q) < 50 else len(q) for q in fn.__code__.co_consts])[:300], fn.__code__.co_names)
print(b(1), k(), i(1, 0, 2), m())
