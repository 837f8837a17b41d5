# throw and close: where the exception appears, what close swallows.
def g():
    while True:
        try:
            x = yield "value"
            print("sent", x)
        except ValueError as e:
            print("inside", repr(e))
            yield "handled"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally", end=" ")
i = g()
print(next(i))
print(i.throw(ValueError("thrown")))
print(next(i))
print(i.throw(ValueError))
try:
    i.throw(KeyError("out"))
except KeyError as e:
    print("propagated", e)
try:
    next(i)
except StopIteration:
    print("finished")
j = g()
next(j)
print(j.close())
print(j.close())
k = g()
print(k.close(), list(k))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "ignored exit"
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def ret():
    try:
        yield 1
    except GeneratorExit:
        return "close value"
r = ret()
next(r)
print(r.close())
def raises():
    try:
        yield 1
    finally:
        raise KeyError("in close")
q = raises()
next(q)
try:
    q.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))
u = g()
try:
    u.throw(ValueError("unstarted"))
except ValueError as e:
    print("unstarted", e, list(u))
for args in ((), (5,), (int,), ("s",), (None,)):
    t = g()
    next(t)
    try:
        print(t.throw(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
def conv():
    yield 1
    raise StopIteration("bad")
c = conv()
next(c)
try:
    next(c)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
def stop_in():
    next(iter([]))
    yield
try:
    list(stop_in())
except RuntimeError as e:
    print(e)
