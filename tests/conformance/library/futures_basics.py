# tags: thread
# A pool of threads: submit, map, results in order.
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    fs = [pool.submit(pow, 2, n) for n in range(5)]
    print([f.result() for f in fs], list(pool.map(lambda a, b: a + b, [1, 2], [3, 4])))
    f = pool.submit(int, "x")
    print(repr(f.exception()), f.done(), f.cancelled(), f.running())
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)
