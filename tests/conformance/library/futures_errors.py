# tags: thread
# Errors come out where the result is asked for.
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as pool:
    results = pool.map(lambda x: 10 // x, [1, 0, 2])
    print(next(results))
    try:
        next(results)
    except ZeroDivisionError as e:
        print(e)
    f = pool.submit(lambda: [].pop())
    try:
        f.result()
    except IndexError as e:
        print(e)
for bad in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(1, initializer=5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
