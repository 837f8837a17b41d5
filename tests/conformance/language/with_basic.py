# with: enter, exit, exceptions, suppression, several managers.
class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name, end="; ")
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None, end="; ")
        return self.swallow
with CM("a") as x:
    print(x, end="; ")
print()
with CM("a") as x, CM("b") as y:
    print(x, y, end="; ")
print()
with (CM("p"), CM("q") as q,):
    print(q, end="; ")
print()
with CM("s", True):
    1 / 0
print("suppressed")
try:
    with CM("n"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
def f():
    with CM("r"):
        return "returned"
print(f())
def g():
    for i in range(3):
        with CM(str(i)):
            if i == 0: continue
            if i == 1: break
    print()
g()
with CM("t") as (a):
    pass
print(a)
with CM("ab") as [m, n]:
    print(m, n)
class BadEnter(CM):
    def __enter__(self):
        raise ValueError("enter failed")
try:
    with CM("outer"), BadEnter("inner"):
        print("never")
except ValueError as e:
    print(e)
class BadExit(CM):
    def __exit__(self, *a):
        raise RuntimeError("exit failed")
try:
    with BadExit("x"):
        raise KeyError("body")
except RuntimeError as e:
    print(e, repr(e.__context__))
for bad in (5, CM):
    try:
        with bad: pass
    except TypeError as e:
        print(e)
