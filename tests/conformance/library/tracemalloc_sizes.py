# tags: startup
# What a statement allocates, by line.
import tracemalloc
tracemalloc.start()
a = [bytes(1000) for _ in range(10)]
now, peak = tracemalloc.get_traced_memory()
print(tracemalloc.is_tracing(), now >= 10_000, peak >= now)
snap = tracemalloc.take_snapshot()
top = snap.statistics("lineno")[0]
print(top.size >= 10_000, top.traceback[0].lineno)
del a
print(tracemalloc.get_traced_memory()[0] < now)
tracemalloc.stop(); print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
