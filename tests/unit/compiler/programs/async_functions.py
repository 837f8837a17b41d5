async def a(): pass
async def b(): return await c
async def d():
    async with e as f, g: await h
    async for i in j:
        if i: continue
        break
    else: k()
    return [l async for l in m if await n]
async def o():
    yield 1
    x = yield
async def p():
    try: await q
    except E as e: return e
    finally: await r
    return {await s for t in u}, (v async for v in w), {x: y async for x, y in z}
async def aa():
    with bb: return await cc
    async with dd: return 1
