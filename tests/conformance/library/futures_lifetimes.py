# tags: thread
# A future keeps its result; the pool keeps nothing.
import weakref
from concurrent.futures import ThreadPoolExecutor
class R: pass
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(R)
    w = weakref.ref(f.result())
    print(w() is f.result())
    pool.submit(int).result()
    del f
    print(w())
