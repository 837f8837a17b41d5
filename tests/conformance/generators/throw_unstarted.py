# An exception thrown into a generator that has not begun: its frame is in the traceback and keeps the arguments.
class N:
    def __del__(self):
        print("~N", end=" ")
def gen(p):
    try:
        yield p
    finally:
        print("never begun")
g = gen(N())
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, sorted(tb.tb_frame.f_locals)[:2] if tb.tb_next is None else "")
        tb = tb.tb_next
    print("handler", end=" ")
print("after")
g = gen(N())
g.close()
print("closed")
g = gen(N())
try:
    g.throw(StopIteration("thrown"))
except StopIteration as e:
    print(repr(e))
print("after")
def delegating():
    yield from gen(N())
d = delegating()
next(d)
try:
    d.throw(ValueError("inner"))
except ValueError as e:
    print(e)
def outer(g):
    yield from g
o = outer(gen(N()))
o.throw(TypeError("outer not begun"))
