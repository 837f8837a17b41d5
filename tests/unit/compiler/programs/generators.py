def f():
    yield
    yield 1
    x = yield
    y = yield x, y
    (yield)
    z = [(yield)]
    return 5
def g(it):
    yield from it
    x = yield from it
    return x
def h():
    for i in a:
        try: yield i
        except E: yield 2
        finally: yield 3
    with a as b: yield b
e = (i for i in x)
def k(): return (yield)
def l():
    if 0: yield
