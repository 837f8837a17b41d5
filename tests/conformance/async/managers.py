# async with, the managers of contextlib, and the order in which they leave.
import contextlib
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print("enter", self.name)
        return self.name
    async def __aexit__(self, typ, value, tb):
        print("exit", self.name, typ, value)
        return self.swallow
async def a():
    async with CM("a") as x, CM("b", True) as y:
        print(x, y)
        raise KeyError("k")
    return "after"
print(run(a()))
async def b():
    for i in range(2):
        async with CM(i):
            if i == 0:
                continue
            return "returned"
print(run(b()))
@contextlib.asynccontextmanager
async def cm(n):
    print("in", n)
    try:
        yield n
    except ValueError as e:
        print("saw", e)
    finally:
        print("out", n)
async def callback(*args):
    print("callback", args)
async def c():
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(cm(1)), await stack.enter_async_context(cm(2)))
        stack.push_async_callback(callback, 1, 2)
        stack.push_async_exit(CM("pushed"))
        stack.callback(print, "plain")
        raise ValueError("v")
print(run(c()))
async def ag():
    try:
        yield 1
    finally:
        print("closed")
async def d():
    async with contextlib.aclosing(ag()) as g:
        async for x in g:
            print(x)
            break
    async with contextlib.nullcontext(5) as q:
        print(q)
    @cm("decorated")
    async def body():
        print("body")
    await body()
run(d())
@contextlib.asynccontextmanager
async def twice():
    yield 1
    yield 2
@contextlib.asynccontextmanager
async def never():
    if False:
        yield
async def use(m):
    async with m:
        pass
for m in (twice(), never()):
    try:
        run(use(m))
    except RuntimeError as e:
        print(e)
async def e():
    async with cm(3):
        raise TypeError("through")
try:
    run(e())
except TypeError as e:
    print(e)
print(isinstance(CM("x"), contextlib.AbstractAsyncContextManager), issubclass(int, contextlib.AbstractAsyncContextManager))
