# tags: thread
# Producers and consumers.
import queue, threading
q, out = queue.Queue(2), []
def produce():
    for i in range(6): q.put(i)
    q.put(None)
def consume():
    while (x := q.get()) is not None: out.append(x * x)
ts = [threading.Thread(target=t) for t in (produce, consume)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
