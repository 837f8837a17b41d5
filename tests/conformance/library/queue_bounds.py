# Full and empty.
import queue
q = queue.Queue(maxsize=1)
q.put("a"); print(q.full(), q.maxsize)
for bad in (lambda: q.put_nowait("b"), lambda: q.put("b", block=False), lambda: q.put("b", timeout=0), lambda: q.put("b", timeout=-1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
q.get()
for bad in (q.get_nowait, lambda: q.get(timeout=0), lambda: q.get(timeout=-1), lambda: queue.SimpleQueue().get_nowait(), lambda: queue.SimpleQueue().get(timeout=-1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(queue.Empty.__mro__[1], queue.Full.__mro__[1], queue.Empty.__module__)
