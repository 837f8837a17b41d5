# Exceptions, tracebacks and frames as holders.
import sys
r = sys.getrefcount
o = []
def fails(p):
    q = p
    raise ValueError("x")
try:
    fails(o)
except ValueError as e:
    print(r(e), r(o), r(e.__traceback__), r(e.args))
    tb = e.__traceback__
    print(r(tb), r(tb.tb_frame), r(tb.tb_next.tb_frame), r(o))
    del tb
    e2 = e
    print(r(e))
print(r(o), r(e2))
e2.__traceback__ = None
print(r(o))
del e2
def keep():
    try:
        fails(o)
    except ValueError as e:
        return e
k = keep()
print(r(o), r(k))
k = k.with_traceback(None)
print(r(o))
try:
    try:
        fails(o)
    except ValueError as first:
        raise KeyError from first
except KeyError as second:
    print(r(second.__cause__), r(second.__context__), second.__cause__ is second.__context__, r(o))
print(r(o))
try:
    raise ValueError(o)
except ValueError as e:
    print(r(o), r(e.args))
print(r(o))
x = ValueError(o)
print(r(o), r(x))
try:
    raise x
except ValueError:
    print(r(x), sys.exception() is x)
print(r(x))
try:
    raise x
except ValueError as y:
    print(r(x), r(y))
del x
print(r(o))
def gen():
    v = o
    try:
        yield
    except ValueError as e:
        yield r(e)
g = gen()
next(g)
print(r(o), g.throw(ValueError()), r(o))
g.close()
print(r(o))
def nested(n):
    local = o
    if n == 0: raise ValueError
    nested(n - 1)
try:
    nested(5)
except ValueError as e:
    print(r(o))
print(r(o))
try:
    [fails(v) for v in [o]]
except ValueError as e:
    print(r(o))
print(r(o))
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(r(v), r(tb), r(self))
        return True
with CM() as c:
    raise ValueError
with CM():
    raise ValueError
def f():
    try:
        raise ValueError
    finally:
        print(r(sys.exception()), r(o))
try: f()
except ValueError: pass
