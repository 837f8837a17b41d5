# tags: size
# How large they are.
import sys
async def f(): pass
async def g(a, b, c):
    d = [a, b, c]
    await d
async def ag(): yield
x = f(); w = x.__await__(); y = ag(); s = y.asend(1); t = y.aclose()
for c in (f(), g(1, 2, 3), ag(), w, s, t):
    print(type(c).__name__, sys.getsizeof(c), c.__sizeof__())
    c.close() if hasattr(c, "close") else None
