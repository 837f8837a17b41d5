# tags: library loop
# Queues, locks, events, conditions, semaphores, barriers.
import asyncio
async def main():
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for i in range(4):
            await q.put(i)
            print("put", i)
    async def consumer():
        while True:
            x = await q.get()
            print("got", x)
            q.task_done()
    p = asyncio.create_task(producer())
    c = asyncio.create_task(consumer())
    await p
    await q.join()
    print(q, q.empty(), q.full(), q.qsize(), q.maxsize)
    c.cancel()
    pq = asyncio.PriorityQueue()
    lq = asyncio.LifoQueue(2)
    for x in (3, 1, 2):
        pq.put_nowait(x)
    lq.put_nowait(1)
    lq.put_nowait(2)
    print([pq.get_nowait() for _ in range(3)], lq.get_nowait(), lq)
    for bad in (pq.get_nowait, q.task_done, lambda: (lq.put_nowait(1), lq.put_nowait(2))):
        try:
            bad()
        except Exception as e:
            print(type(e), e)
    pq.shutdown()
    try:
        await pq.get()
    except asyncio.QueueShutDown as e:
        print("shut down")
    lock = asyncio.Lock()
    async def critical(n):
        async with lock:
            print("in", n, lock.locked())
            await asyncio.sleep(.001)
    await asyncio.gather(*(critical(i) for i in range(3)))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    event = asyncio.Event()
    async def waiter(n):
        await event.wait()
        return n
    tasks = [asyncio.create_task(waiter(n)) for n in "ab"]
    await asyncio.sleep(0)
    print(repr(event).split(" [")[1], event.is_set())
    event.set()
    print(await asyncio.gather(*tasks), await event.wait())
    cond = asyncio.Condition()
    ready = []
    async def consumes(n):
        async with cond:
            await cond.wait_for(lambda: ready)
            print("notified", n)
    cs = [asyncio.create_task(consumes(n)) for n in range(2)]
    await asyncio.sleep(0)
    async with cond:
        ready.append(1)
        cond.notify_all()
    await asyncio.gather(*cs)
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    sem = asyncio.BoundedSemaphore(2)
    async def limited(i):
        async with sem:
            print("limited", i)
            await asyncio.sleep(.001)
    await asyncio.gather(*(limited(i) for i in range(4)))
    try:
        sem.release()
    except ValueError as e:
        print(e)
    b = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(b.wait(), b.wait())), b.n_waiting, b.parties, b.broken)
asyncio.run(main())
