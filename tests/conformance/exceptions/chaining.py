# __cause__, __context__, __suppress_context__, cycles, with_traceback, add_note.
def chain(e):
    out = []
    while e is not None:
        out.append((type(e).__name__, str(e), e.__cause__ is not None, e.__suppress_context__))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return out
def run(f):
    try:
        f()
    except Exception as e:
        return chain(e)
def a():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("v") from e
def b():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v")
def c():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
def d():
    try: a()
    except ValueError: {}["k"]
def e():
    try: 1 / 0
    finally: raise KeyError("k")
def f():
    raise ValueError from KeyError
def g():
    raise ValueError("v") from KeyError("cause")
for fn in (a, b, c, d, e, f, g):
    print(fn.__name__, run(fn))
for bad in (5, "x", int):
    try:
        raise ValueError from bad
    except TypeError as err:
        print(err)
x = ValueError("x")
try:
    try:
        raise x
    except ValueError:
        raise x
except ValueError as err:
    print(err.__context__, err is x)
y, z = ValueError("y"), KeyError("z")
try:
    try:
        raise y
    except ValueError:
        try:
            raise z
        except KeyError:
            raise y
except ValueError as err:
    print(repr(err.__context__), repr(err.__context__.__context__))
n = ValueError("noted")
n.add_note("first")
n.add_note("second")
print(n.__notes__, n.args)
for bad in (5, None):
    try:
        n.add_note(bad)
    except TypeError as err:
        print(err)
n.__cause__ = z
print(n.__suppress_context__, n.__cause__)
n.__suppress_context__ = False
for attr, v in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("args", 5), ("__suppress_context__", "x")):
    try:
        setattr(n, attr, v)
        print("ok", attr, getattr(n, attr))
    except TypeError as err:
        print(err)
for attr in ("__cause__", "__context__", "__traceback__", "args"):
    try:
        delattr(n, attr)
    except TypeError as err:
        print(err)
print(n.with_traceback(None) is n, n.__traceback__)
n.args = [1, 2]
print(n.args, n, repr(n))
