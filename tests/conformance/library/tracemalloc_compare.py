# tags: startup
# Two snapshots and their difference.
import tracemalloc
tracemalloc.start()
a = tracemalloc.take_snapshot()
kept = bytes(100_000)
b = tracemalloc.take_snapshot()
d = b.compare_to(a, "lineno")[0]
print(d.size_diff >= 100_000, d.count_diff >= 1, d.traceback[0].lineno)
only = b.filter_traces([tracemalloc.Filter(False, "*tracemalloc*")])
print(sum(s.size for s in only.statistics("filename")) >= 100_000)
tracemalloc.reset_peak(); tracemalloc.clear_traces(); print(tracemalloc.get_traced_memory()[0] < 100_000)
