# First in first out, last in first out, smallest first.
import queue
for Q in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = Q()
    for x in (3, 1, 2): q.put(x)
    print(Q.__name__, q.qsize(), [q.get() for _ in range(3)], q.empty())
s = queue.SimpleQueue(); s.put(1); s.put(2); print(s.get(), s.qsize(), s.get_nowait(), s.empty())
