# except clauses: order, tuples, subclasses, non-classes, variables.
class A(Exception): pass
class B(A): pass
def t(exc, *handlers):
    for h in handlers:
        try:
            raise exc
        except h:
            return h.__name__ if isinstance(h, type) else tuple(x.__name__ for x in h)
        except Exception as e:
            last = type(e).__name__
    return "none", last
print(t(B(), A), t(B(), KeyError, A), t(A(), B), t(B(), (KeyError, A)), t(KeyError(), LookupError), t(B, A), t(1 if False else A("x"), Exception))
for h in (5, "A", None, [A], (A, 5), object, int, (A, "x"), ((A,),), lambda: 0):
    try:
        try:
            raise A
        except h:
            print("matched", h)
    except (TypeError, A) as e:
        print(type(e).__name__, e)
try:
    try:
        pass
    except 5:
        pass
    print("handlers are not looked at without an exception")
finally:
    pass
def pick():
    print("evaluated", end=" ")
    return KeyError
try:
    raise ValueError
except pick():
    pass
except ValueError:
    print("second")
try:
    raise BaseException("base")
except Exception:
    print("no")
except BaseException as e:
    print(e)
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code, e.args)
for e in (A, A(), A(1), A(1, 2), B("x")):
    try:
        raise e
    except A as x:
        print(type(x).__name__, x.args, x is e, end="; ")
print()
e = "global e"
try:
    raise A
except A as e:
    pass
try:
    e
except NameError as err:
    print(err)
def deleted():
    try:
        raise A
    except A as e:
        del e
    return "e may be deleted"
print(deleted())
def rebound():
    try:
        raise A
    except A as e:
        e = 5
    try:
        return e
    except UnboundLocalError as err:
        return str(err)
print(rebound())
for bad in (5, None, "text", int, object(), [A]):
    try:
        raise bad
    except TypeError as err:
        print(err)
class Odd(Exception):
    def __new__(cls, *a): return "not an exception"
try:
    raise Odd
except TypeError as err:
    print(err)
class Fails(Exception):
    def __init__(self): raise ValueError("init failed")
try:
    raise Fails
except ValueError as err:
    print(err)
