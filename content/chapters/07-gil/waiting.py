import threading
import time


def wait():
    time.sleep(0.5)


start = time.monotonic()
threads = [threading.Thread(target=wait) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.monotonic() - start
print("four waits of 0.5 seconds took less than 1.5:", elapsed < 1.5)
