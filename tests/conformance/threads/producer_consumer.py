# tags: thread
# A bounded queue between producers and consumers; sentinels end the consumers.
import queue
import threading

q = queue.Queue(maxsize=2)
taken = []
lock = threading.Lock()


def produce(name):
    for i in range(5):
        q.put((name, i))


def consume():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        with lock:
            taken.append(item)
        q.task_done()


producers = [threading.Thread(target=produce, args=(name,)) for name in "abc"]
consumers = [threading.Thread(target=consume) for _ in range(2)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
q.join()
for t in consumers:
    t.join()
print(len(taken), sorted(taken))
for name in "abc":
    print(name, [i for n, i in taken if n == name] == sorted(i for n, i in taken if n == name))
print(q.empty(), q.full(), q.qsize(), q.unfinished_tasks)
try:
    q.task_done()
except ValueError as e:
    print(e)
try:
    q.get_nowait()
except queue.Empty as e:
    print(type(e), e)
q.put(1)
q.put(2)
print(q.full())
try:
    q.put_nowait(3)
except queue.Full as e:
    print(type(e), e)
try:
    q.put(3, timeout=0.01)
except queue.Full as e:
    print(repr(e))
try:
    q.put(3, timeout=-1)
except ValueError as e:
    print(e)
q.shutdown()
try:
    q.put(4)
except queue.ShutDown as e:
    print(repr(e))
print(q.get(), q.get())
try:
    q.get()
except queue.ShutDown as e:
    print(repr(e))
for cls in (queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    p = cls()
    for x in (3, 1, 2):
        p.put(x)
    print(cls.__name__, [p.get() for _ in range(3)], p.empty())
