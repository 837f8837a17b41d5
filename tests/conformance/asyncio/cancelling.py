# tags: library loop
# Cancelling, timeouts, shields.
import asyncio
async def clean():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning")
        await asyncio.sleep(.01)
        print("cleaned")
        raise
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "stayed"
async def inner():
    await asyncio.sleep(.05)
    return "inner"
async def main():
    t = asyncio.create_task(clean())
    await asyncio.sleep(0)
    t.cancel("why")
    print(t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled())
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling(), t.uncancel())
    t = asyncio.create_task(clean())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("never began", e.args)
    try:
        await asyncio.wait_for(clean(), .01)
    except TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__))
    try:
        await asyncio.wait_for(inner(), 0)
    except TimeoutError as e:
        print("at once", repr(e.__cause__))
    print(await asyncio.wait_for(inner(), None), await asyncio.wait_for(inner(), 5))
    t = asyncio.create_task(inner())
    try:
        await asyncio.wait_for(asyncio.shield(t), .01)
    except TimeoutError:
        print("timed out", t.done())
    print(await t)
    async with asyncio.timeout(1) as tm:
        print(tm.expired(), repr(tm).split(" when")[0])
        await asyncio.sleep(.01)
    print(tm.expired(), tm)
    try:
        async with asyncio.timeout(.01) as tm:
            await asyncio.sleep(1)
    except TimeoutError:
        print(tm.expired(), tm)
    async with asyncio.timeout(None) as tm:
        tm.reschedule(asyncio.get_running_loop().time() + 5)
    for bad in (lambda: tm.reschedule(1), lambda: asyncio.timeout(1).reschedule(1)):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    async def self_await():
        await asyncio.current_task()
    try:
        await asyncio.create_task(self_await())
    except RuntimeError as e:
        print(str(e)[:30])
    async def bad_yield():
        class Y:
            def __await__(self):
                yield 5
        await Y()
    try:
        await asyncio.create_task(bad_yield())
    except RuntimeError as e:
        print(e)
    left = asyncio.create_task(clean())
    await asyncio.sleep(0)
    return "main is done"
print(asyncio.run(main()))
