# Suspended generators run their finally blocks when dropped.
def g(n):
    try:
        print("start", n, end=" ")
        yield n
        print("never", end=" ")
    finally:
        print("cleanup", n, end=" ")
i = g(1)
next(i)
del i
print("| deleted")
i = g(2)
del i
print("| not started: no cleanup")
i = g(3)
list(i)
print("| exhausted")
for x in g(4):
    break
print("| broken loop")
def f():
    for x in g(5):
        return x
print(f())
i = g(6)
next(i)
i = None
print("| rebound")
def w():
    with CM():
        yield 1
class CM:
    def __enter__(self): print("enter", end=" ")
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else t, end=" ")
i = w()
next(i)
del i
print("| with")
def nested():
    yield from g(7)
i = nested()
next(i)
del i
print("| delegated")
def bad():
    try:
        yield
    finally:
        yield "in finally"
i = bad()
next(i)
del i
print("| bad")
def err():
    try:
        yield
    finally:
        raise ValueError("lost")
i = err()
next(i)
del i
print("| error ignored")
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + self.n, end=" ")
def holds(a):
    b = D("b")
    yield
    c = D("c")
    yield
i = holds(D("a"))
del i
print("| arguments of an unstarted one")
i = holds(D("a"))
next(i)
i.close()
print("| closed")
i = holds(D("a"))
next(i); next(i)
del i
print("| dropped")
z = zip(g(8), g(9))
next(z)
del z
print("| zip")
