# tags: library loop gc-time
# A pending task keeps its coroutine, that its frame, that its names; what nobody awaits is told of.
import asyncio, gc, weakref
class R:
    def __init__(self, name): self.name = name
    def __del__(self): print("freed", self.name)
async def holds(r, event):
    await event.wait()
async def boom():
    raise ValueError("lost")
async def main():
    event = asyncio.Event()
    t = asyncio.create_task(holds(R("argument"), event))
    await asyncio.sleep(0)
    w = weakref.ref(t)
    print(t.get_coro().cr_frame.f_locals["r"].name, w() is t)
    del t
    gc.collect()
    print("still held by what it waits for:", w() is not None)
    event.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(w())
    future = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(holds(R("lost"), asyncio.Event()))
    await asyncio.sleep(0)
    print(future, future.done())
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())
    del t
    async def gives():
        return R("result")
    t = asyncio.create_task(gives())
    await asyncio.wait([t])
    print("the task keeps its result")
    del t
    print("gone")
    def handler(loop, context):
        print(context["message"], repr(context.get("exception")))
    asyncio.get_running_loop().set_exception_handler(handler)
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    del t
    gc.collect()
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("k"))
    del f
    loop = asyncio.get_running_loop()
    async def waits(): await loop.create_future()
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    del t
    gc.collect()
asyncio.run(main())
print("end")
