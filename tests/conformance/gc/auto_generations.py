# tags: gc-time
# Automatic collections of all generations, and what survives where.
import gc
log = []
def cb(phase, info):
    if phase == "stop": log.append((info["generation"], info["collected"]))
class N: pass
def cycle():
    n = N(); n.me = n
def run(count, threshold, make):
    gc.disable(); gc.collect(); log.clear()
    gc.set_threshold(*threshold)
    gc.callbacks.append(cb)
    gc.enable()
    keep = []
    for i in range(count):
        r = make(i)
        if r is not None: keep.append(r)
    gc.disable()
    gc.callbacks.remove(cb)
    return log[:12], len(log), sum(c for _, c in log)
print(run(60, (20, 2, 2), lambda i: cycle()))
print(run(60, (20, 2, 2), lambda i: [i]))
print(run(60, (20, 2, 2), lambda i: cycle() if i % 2 else [i]))
print(run(100, (5, 1, 1), lambda i: N()))
print(run(200, (50,), lambda i: (i, [])))
print(run(30, (10, 10, 10), lambda i: {i: []}))
print(run(30, (10, 10, 10), lambda i: {}))
print(run(30, (10, 10, 10), lambda i: lambda: i))
gc.set_threshold(2000, 10, 10)
before = gc.get_stats()
gc.enable()
x = [[] for _ in range(5000)]
gc.disable()
after = gc.get_stats()
print(after[0]["collections"] - before[0]["collections"])
del x
print(gc.get_threshold(), gc.isenabled())
