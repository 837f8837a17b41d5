# tags: thread
# wait and as_completed.
from concurrent.futures import ALL_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait
with ThreadPoolExecutor(3) as pool:
    fs = [pool.submit(divmod, n, 2) for n in range(4)]
    done, waiting = wait(fs)
    print(len(done), len(waiting), sorted(f.result() for f in as_completed(fs)))
    bad = pool.submit(divmod, 1, 0)
    done, waiting = wait([bad], return_when=FIRST_EXCEPTION)
    print([type(f.exception()).__name__ for f in done], done.__class__, type(wait([bad])).__name__)
