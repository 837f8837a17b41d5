# Exceptions through generators: context, handled state, traceback lines.
import sys
def g():
    try:
        yield 1
    except ValueError:
        print("handling", repr(sys.exception()))
        yield 2
        print("still", repr(sys.exception()))
        raise
i = g()
next(i)
i.throw(ValueError("v"))
print(sys.exception())
try:
    next(i)
except ValueError as e:
    print("re-raised", e, repr(e.__context__))
def h():
    yield sys.exception()
    yield sys.exception()
try:
    1 / 0
except ZeroDivisionError:
    j = h()
    print(repr(next(j)))
print(next(j))
def k():
    try:
        yield
    finally:
        print("finally sees", repr(sys.exception()))
try:
    raise KeyError("outer")
except KeyError:
    m = k()
    next(m)
    m.close()
    m = k()
    next(m)
    try:
        m.throw(ValueError("inner"))
    except ValueError as e:
        print(repr(e.__context__))
def divide():
    x = yield
    yield 10 / x
d = divide()
next(d)
try:
    d.send(0)
except ZeroDivisionError as e:
    tb = e.__traceback__
    lines = []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(lines)
def chain():
    try:
        yield from divide2()
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
def divide2():
    yield 1
    1 / 0
c = chain()
next(c)
try:
    next(c)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def loop():
    for i in range(3):
        try:
            yield i
        except KeyError as e:
            print("loop caught", e)
l = loop()
print(next(l), l.throw(KeyError("a")), next(l), next(l, "end"))
def gen_raise():
    yield 1
    raise ValueError("from generator")
for x in gen_raise():
    print(x)
