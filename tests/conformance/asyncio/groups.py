# tags: library loop
# TaskGroup: all, or the first failure.
import asyncio
async def work(n, d):
    try:
        await asyncio.sleep(d)
        print("done", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
async def bad(text, d=.02):
    await asyncio.sleep(d)
    raise ValueError(text)
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(1, .02))
        b = tg.create_task(work(2, .01))
        print(tg)
    print(a.result(), b.result(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(3, .01))
            tg.create_task(work(4, 1))
            tg.create_task(bad("x"))
    except* ValueError as eg:
        print(eg, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(5, 1))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg.exceptions))
    for make in (lambda: tg.create_task(work(6, 0)), lambda: asyncio.TaskGroup().create_task(work(7, 0))):
        try:
            make()
        except RuntimeError as e:
            print(str(e).replace(" errors=1", ""))
    async def outer():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(8, 1))
            await asyncio.sleep(1)
    t = asyncio.create_task(outer())
    await asyncio.sleep(.01)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer cancelled")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad("one", 0))
            tg.create_task(bad("two", 0))
    except ExceptionGroup as eg:
        print([str(e) for e in eg.exceptions])
asyncio.run(main())
