# sys.exc_info, sys.exception through nesting, generators, finally.
import sys
def show(label):
    t, v, tb = sys.exc_info()
    print(label, t and t.__name__, v, tb is not None, sys.exception() is v)
show("start")
try:
    raise ValueError(1)
except ValueError:
    show("in handler")
    try:
        raise KeyError(2)
    except KeyError:
        show("nested")
    show("back")
    def f():
        show("called from handler")
        try:
            raise TypeError(3)
        except TypeError:
            show("in called")
        show("after in called")
    f()
show("after")
try:
    try:
        raise ValueError(4)
    finally:
        show("in finally")
except ValueError:
    pass
def g():
    try:
        return 1
    finally:
        show("finally on return")
g()
try:
    raise ValueError(5)
except ValueError as e:
    pass
else:
    pass
show("end")
class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        show("in __exit__")
        return True
with CM():
    raise ValueError(6)
show("after with")
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError:
        continue
show("after continue")
def h():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError:
            return sys.exception()
print(repr(h()))
show("after return")
def gen():
    try:
        raise ValueError("g")
    except ValueError:
        yield "suspended in handler"
        show("resumed")
x = gen()
print(next(x))
show("outside")
list(x)
