# tags: thread
# Sums that no schedule of 3.13 can change, and those that a lock protects.
import threading

n = 0
m = 0
items = []
lock = threading.Lock()


def one():
    return 1


def work():
    global n, m
    for i in range(200):
        n += 1
        items.append(i)
        with lock:
            m += one()


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n, m, len(items), sum(items))
