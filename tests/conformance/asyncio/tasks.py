# tags: library loop
# Tasks: who runs when, gather, wait, results and exceptions.
import asyncio, time
async def work(n, d):
    print("start", n)
    await asyncio.sleep(d)
    print("end", n)
    return n * 2
async def boom(text="bad"):
    raise ValueError(text)
async def main():
    t0 = time.monotonic()
    print(await asyncio.gather(work(1, .02), work(2, .01)))
    t = asyncio.create_task(work(3, 1), name="third")
    print(t.get_name(), t.done(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", t.cancelled(), t.done(), e.args)
    r = await asyncio.gather(boom(), asyncio.sleep(0, 5), return_exceptions=True)
    print(r)
    try:
        await asyncio.gather(boom("first"), work(4, .01))
    except ValueError as e:
        print("ValueError", e)
    await asyncio.sleep(.02)
    tasks = [asyncio.create_task(work(i, i / 50)) for i in (5, 6, 7)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=.001)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))
    t = asyncio.create_task(boom("kept"))
    await asyncio.wait([t])
    print(repr(t.exception()), t.done(), t.cancelled())
    for bad in (t.result, t.set_result, lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5)):
        try:
            bad(*([1] if bad == t.set_result else []))
        except Exception as e:
            print(type(e).__name__, e)
    order = []
    async def note(n):
        for _ in range(2):
            order.append(n)
            await asyncio.sleep(0)
    await asyncio.gather(note("a"), note("b"), note("c"))
    print("".join(order))
    return time.monotonic() - t0 > .1
print(asyncio.run(main()))
