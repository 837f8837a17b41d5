# What cannot be awaited, iterated or entered, and what may not leave.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
async def f(x): return x
async def bad1():
    await 5
async def bad2():
    async for x in 5: pass
async def bad3():
    async with 5: pass
async def bad4():
    class N:
        def __aiter__(self): return self
        def __anext__(self): return 5
    async for x in N(): pass
async def bad5():
    class N:
        def __aiter__(self): return 5
    async for x in N(): pass
async def bad6():
    class N:
        def __await__(self): return 5
    await N()
async def bad7():
    class N:
        def __await__(self): return c
    c = f(1)
    try:
        await N()
    finally:
        c.close()
async def bad8():
    class N:
        async def __aexit__(self, *a): pass
        def __aenter__(self): return 5
    async with N(): pass
async def bad9():
    c = f(1)
    await c
    await c
async def bad10():
    class N:
        async def __aenter__(self): return 5
    async with N(): pass
async def bad11():
    raise StopIteration(3)
async def bad12():
    async def ag():
        yield 1
        raise StopAsyncIteration
    async for x in ag(): pass
async def bad13():
    async def ag():
        yield 1
        raise StopIteration
    async for x in ag(): pass
async def bad14():
    async with open: pass
async def bad15():
    class W:
        def __await__(self):
            yield
            await_(c)
    def await_(c): c.send(None)
    c = bad1()
    try:
        await W()
    finally:
        c.close()
async def bad16():
    async for a in aiter([]): pass
async def bad17():
    await anext(5)
async def bad18():
    class N:
        def __aiter__(self): return self
        async def __anext__(self): raise StopAsyncIteration
    print(await anext(N(), 1))
    await anext(N())
for b in (bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9, bad10, bad11, bad12, bad13, bad14, bad15, bad16, bad17, bad18):
    try:
        run(b())
        print("fine")
    except BaseException as e:
        print(b.__name__, type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
c = f(1)
async def ag(): yield
for bad in (lambda: iter(c), lambda: next(c), lambda: list(ag()), lambda: type(c)(), lambda: c.send(5), lambda: c.throw(), lambda: c.throw(5), lambda: type(ag())(), lambda: ag().athrow()):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
c.close()
for source in ("await x", "def f(): await x", "async for x in y: pass", "def f():\n async with a: pass", "[x async for x in y]", "async def f():\n yield 1\n return 2", "async def f(): yield from x", "async def f():\n def g(): await x", "lambda: await x", "class C: await x", "async x = 1", "async def f(a=await x): pass", "await = 1"):
    try:
        compile(source, "s", "exec")
        print("compiles")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
