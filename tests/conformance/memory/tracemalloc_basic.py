# tags: address size
# tracemalloc: start, traced memory, snapshots by line.
import tracemalloc, gc
gc.collect(); gc.disable()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
a0 = tracemalloc.get_traced_memory()[0]
data = [bytes(1000) for _ in range(100)]
a1 = tracemalloc.get_traced_memory()[0]
print(103000 < a1 - a0 < 106000)
del data
a2 = tracemalloc.get_traced_memory()[0]
print(a2 - a0 < 2000, tracemalloc.get_traced_memory()[1] >= a1)
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < a1)
def make():
    return [object() for _ in range(50)]
keep = make()
big = bytearray(50000)
snap = tracemalloc.take_snapshot()
top = snap.statistics("lineno")[:2]
for s in top:
    print(s.traceback[0].lineno, s.count, s.size > 800, s.size < 60000)
print(tracemalloc.get_object_traceback(big)[0].lineno, tracemalloc.get_object_traceback(5))
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
try:
    tracemalloc.take_snapshot()
except RuntimeError as e:
    print(e)
try:
    tracemalloc.start(0)
except ValueError as e:
    print(e)
