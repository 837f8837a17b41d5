# tags: library loop
# Context variables, callbacks, asynchronous generators and the loop itself.
import asyncio, contextvars
var = contextvars.ContextVar("var", default="none")
async def sets(v):
    before = var.get()
    var.set(v)
    await asyncio.sleep(0)
    return before, var.get()
async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
async def main():
    print(await asyncio.gather(sets(1), sets(2)), var.get())
    var.set("main")
    print(await asyncio.create_task(sets(3)), var.get(), await sets(4), var.get())
    ctx = contextvars.copy_context()
    await asyncio.create_task(sets(5), context=ctx)
    print(ctx[var], var.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon")
    loop.call_later(.002, print, "later 2")
    h = loop.call_later(.001, print, "later 1")
    loop.call_later(.0015, print, "never").cancel()
    print(h.cancelled(), h.when() > loop.time(), loop.is_running(), loop.is_closed())
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    loop.call_later(.003, future.set_result, 42)
    print(await future)
    for bad in (lambda: future.set_result(1), lambda: loop.create_future().result(), lambda: asyncio.run(None)):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, e)
    async for x in agen():
        print(x)
        break
    await asyncio.sleep(.01)
    kept = agen()
    print(await anext(kept))
    global keep
    keep = kept
print(asyncio.run(main()), var.get())
for bad in (asyncio.get_running_loop, lambda: asyncio.run(5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
async def raises():
    raise KeyError("out")
try:
    asyncio.run(raises())
except KeyError as e:
    print("KeyError", e, e.__context__)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "one")), runner.run(asyncio.sleep(0, "two")))
loop = asyncio.new_event_loop()
print(loop, loop.run_until_complete(asyncio.sleep(0, "direct")))
loop.close()
print(loop, asyncio.CancelledError, asyncio.Queue, asyncio.TaskGroup, asyncio.Task, asyncio.Future, asyncio.TimeoutError)
