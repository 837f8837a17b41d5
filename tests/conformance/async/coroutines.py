# A coroutine is a generator that waits: send, throw, close, and what can be awaited.
import sys, types
import collections.abc as cabc
def run(c):
    try:
        while True:
            print("waits for", c.send(None))
    except StopIteration as e:
        return e.value
async def f(x):
    return x + 1
async def g():
    a = await f(1)
    b = await f(2)
    return a * b
print(run(g()))
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        print("got", r)
        return self.v * 2
async def h():
    try:
        x = await Aw(5)
    finally:
        print("finally")
    return x
c = h()
print(c.cr_running, c.cr_frame.f_lineno, c.cr_await, c.cr_code.co_name, c.cr_origin, c.cr_suspended, type(c), c.__name__, c.__qualname__)
print(c.send(None), type(c.cr_await).__name__, c.cr_suspended, sys.getrefcount(c))
try:
    c.send("v")
except StopIteration as e:
    print(e.value, c.cr_frame)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = h(); c.send(None); c.close()
c = h(); c.send(None)
try:
    c.throw(ValueError("x"))
except ValueError as e:
    print("VE", e)
@types.coroutine
def old():
    x = yield "y"
    return x
async def uses_old():
    return await old()
print(run(uses_old()), old().gi_code.co_flags & 0x100)
w = f(1).__await__()
print(type(w).__name__, iter(w) is w)
try:
    next(w)
except StopIteration as e:
    print(e.value)
c = f(1)
print(isinstance(c, cabc.Coroutine), isinstance(c, cabc.Awaitable), isinstance(c, cabc.Generator), isinstance(c, types.CoroutineType))
print([n for n in dir(c) if not n.startswith("__")])
c.close()
def show(c):
    try:
        run(c)
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb:
            lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        print(type(e).__name__, e, lines)
async def inner():
    raise KeyError("deep")
async def outer():
    await inner()
show(outer())
async def chain(n):
    return n if n == 0 else await chain(n - 1) + 1
print(run(chain(50)))
def gen_in_coro():
    yield from f(1)
try:
    list(gen_in_coro())
except TypeError as e:
    print(e)
