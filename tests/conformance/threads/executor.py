# tags: thread
# A pool of threads: results in the order of the arguments, exceptions where they are asked for.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, CancelledError, TimeoutError
import threading


def square(x):
    return x * x


def fail(x):
    raise ValueError(f"no {x}")


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(square, range(6))))
    futures = [pool.submit(square, n) for n in range(4)]
    print([f.result() for f in futures])
    print(sorted(f.result() for f in as_completed(futures)))
    bad = pool.submit(fail, 3)
    try:
        bad.result()
    except ValueError as e:
        print("caught", e)
    print(repr(bad.exception()), bad.done(), bad.cancelled(), bad.running())
    done, not_done = wait(futures)
    print(len(done), len(not_done))
    called = []
    f = pool.submit(pow, 2, 10)
    f.result()
    f.add_done_callback(lambda future: called.append(future.result()))
    print(called)
    try:
        list(pool.map(fail, [1, 2]))
    except ValueError as e:
        print("map:", e)
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(gate.wait)
    second = pool.submit(square, 2)
    print(second.cancel(), second.cancelled(), first.cancel())
    try:
        first.result(timeout=0.01)
    except TimeoutError as e:
        print(repr(e))
    try:
        second.result()
    except CancelledError as e:
        print(repr(e))
    gate.set()
print(first.result())
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
names = set()
with ThreadPoolExecutor(2, thread_name_prefix="w") as pool:
    for _ in range(3):
        pool.submit(lambda: names.add(threading.current_thread().name)).result()
print(names <= {"w_0", "w_1"})
