# Asynchronous generators: __anext__, asend, athrow, aclose, comprehensions.
import sys, types
import collections.abc as cabc
def run(c):
    try:
        while True:
            print("waits for", c.send(None))
    except StopIteration as e:
        return e.value
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield self.v
async def agen(n):
    for i in range(n):
        try:
            v = yield i
            if v: print("v", v)
        finally:
            print("end", i)
        await Aw(i)
async def main():
    async for i in agen(2):
        print("item", i)
    else:
        print("else")
    print([x async for x in agen(2)], {x: 1 async for x in agen(1)}, {x async for x in agen(1)})
    it = agen(3)
    print(await anext(it), it.ag_running, it.ag_suspended, it.ag_frame.f_lineno, it.ag_await)
    print(await it.asend("hello"))
    await it.aclose()
    print(await anext(it, "default"), await anext(agen(1), "unused"))
    gexp = (x * 2 async for x in agen(2))
    print(type(gexp), gexp.__name__, aiter(gexp) is gexp)
    async for z in gexp:
        print(z)
    print([await f(x) async for x in agen(2) if x], [[y async for y in agen(x)] for x in (1,)])
async def f(x): return -x
run(main())
def once(a):
    try:
        print("waits for", a.send(None))
    except BaseException as e:
        print(type(e).__name__, e)
a = agen(1)
print(isinstance(a, cabc.AsyncGenerator), isinstance(a, cabc.AsyncIterator), type(a) is types.AsyncGeneratorType)
print([n for n in dir(a) if not n.startswith("__")])
once(a.asend(5))
once(a.aclose())
once(a.__anext__())
a = agen(1)
once(a.__anext__())
once(a.athrow(KeyError("k")))
once(a.athrow(KeyError("k")))
async def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            print("no")
a = stubborn()
once(a.__anext__())
once(a.aclose())
async def ag2():
    await Aw("w")
    yield 2
a = ag2()
s1 = a.__anext__()
once(s1)
print(a.ag_running)
once(a.__anext__())
once(a.aclose())
s1.close()
once(s1)
print(a.ag_running)
a = ag2()
s = a.__anext__()
once(s)
once(s)
once(s)
try:
    s.throw(KeyError)
except RuntimeError as e:
    print(e)
