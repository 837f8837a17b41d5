# yield, send, values, return value, exhaustion.
def g():
    print("start", end=" ")
    x = yield 1
    print("got", x, end=" ")
    y = yield x
    print("got", y, end=" ")
    return "result"
i = g()
print(next(i))
print(i.send("a"))
try:
    i.send("b")
except StopIteration as e:
    print(e.value, e.args)
for f in (lambda: next(i), lambda: i.send(None), lambda: i.send(5)):
    try:
        f()
    except StopIteration as e:
        print("exhausted", repr(e))
j = g()
try:
    j.send("too early")
except TypeError as e:
    print(e)
print(next(j))
def empty():
    return
    yield
def none():
    yield
def expr():
    a = (yield) + (yield)
    print(a, end=" ")
    print((yield "x"), end=" ")
    yield [1]
print(list(empty()), list(none()), next(none()))
k = expr()
print(next(k), k.send(1), k.send(2), k.send("printed"))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)], next(f))
print(type(f).__name__, f.__name__, f.__qualname__, f.gi_frame is None, f.gi_running, f.gi_yieldfrom, f.gi_suspended, f.gi_code.co_name, sorted(f.gi_frame.f_locals))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def running():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
me = running()
print(next(me))
a, b, *c = (x for x in range(5))
print(a, b, c, sum(fib_ for fib_ in (1, 2)), dict(enumerate(none())))
