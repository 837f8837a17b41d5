# StopIteration where it means the end, and where it is an error.
def gen():
    yield 1
    return "value"
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("why")
print(list(It()), next(It(), "default"), [*It()], 1 in It())
try:
    next(It())
except StopIteration as e:
    print(e.value, e.args)
def f():
    raise StopIteration
try:
    [f() for _ in range(2)]
except StopIteration as e:
    print("through a list comprehension", repr(e))
try:
    list(f() for _ in range(2))
except RuntimeError as e:
    print(e, repr(e.__cause__))
print(list(map(lambda x: f() if x == 2 else x, [1, 2, 3])))
print(list(filter(lambda x: f() if x == 2 else True, [1, 2, 3])))
def outer():
    r = yield from gen()
    print("delegated result", r)
print(list(outer()))
class E(StopIteration): pass
def g2():
    raise E("sub")
    yield
try:
    next(g2())
except RuntimeError as e:
    print(e, repr(e.__cause__))
s = StopIteration((1, 2))
print(s.value, s.args, StopIteration(1, 2).value, StopIteration().value)
s.value = "changed"
print(s.value, s.args)
def tuple_result():
    return (1, 2)
    yield
try:
    next(tuple_result())
except StopIteration as e:
    print(e.value)
def exc_result():
    return ValueError("returned, not raised")
    yield
try:
    next(exc_result())
except StopIteration as e:
    print(repr(e.value))
def wrapper():
    return (yield from exc_result())
try:
    next(wrapper())
except StopIteration as e:
    print(repr(e.value))
