# co_consts after constant folding.
def a():
    return 2 + 3 * 4, "a" + "b", -5, (1, 2, (3, 4)), not True
def b():
    x = [1, 2, 3]
    y = {1, 2, 3}
    z = {"a": 1, "b": 2}
    return x, y, z
def c(n):
    return n in [1, 2, 3], n in (4, 5), "abc"[1], "ab" * 3, (1, 2) * 2, 1 / 3, 7 // 2
def d():
    "docstring"
    return "docstring"
def e():
    if False:
        return "dead"
    while 0:
        dead()
    return 1 if True else 2
def f():
    return 2 ** 64, 2 ** 65, 1 << 100, 10 ** 38, 1.0, 1, True, 0.0, -0.0
for fn in (a, b, c, d, e, f):
    print(fn.__name__, fn.__code__.co_consts, fn.__doc__)
print(a(), b(), c(3), d(), e(), f()[1:4])
print((lambda: 1).__code__.co_consts, (lambda x: x).__code__.co_consts)
def g(): pass
def h(): return None
print(g.__code__.co_consts, h.__code__.co_consts)
