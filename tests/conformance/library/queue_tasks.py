# task_done and join, shutdown.
import queue
q = queue.Queue()
q.put(1); q.put(2); print(q.unfinished_tasks)
q.get(); q.task_done(); q.get(); q.task_done(); q.join(); print("joined")
try:
    q.task_done()
except ValueError as e:
    print(e)
q.put("left"); q.shutdown()
print(q.get())
for bad in (lambda: q.put(1), q.get):
    try:
        bad()
    except queue.ShutDown as e:
        print(type(e))
r = queue.Queue(); r.put(1); r.shutdown(immediate=True); print(r.qsize())
