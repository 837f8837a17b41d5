# tags: address size location
# tracemalloc: differences between snapshots, filters, tracebacks of more than one frame.
import tracemalloc
tracemalloc.start(3)
def leaf(n):
    return [bytes(n) for _ in range(10)]
def middle(n):
    return leaf(n)
first = tracemalloc.take_snapshot()
kept = middle(2000)
second = tracemalloc.take_snapshot()
diff = second.compare_to(first, "lineno")[0]
print(diff.traceback[0].lineno, diff.size_diff > 0, diff.count_diff >= 11, str(diff).split(" ")[2], diff.size == diff.size_diff)
kept = None
third = tracemalloc.take_snapshot()
worst = third.compare_to(second, "lineno")[0]
print(worst.traceback[0].lineno, worst.size_diff < 0, worst.count_diff <= -11)
kept = middle(3000)
tb = tracemalloc.get_object_traceback(kept[0])
print(len(tb), [f.lineno for f in tb], tb.total_nframe)
for line in tb.format():
    print(line)
s = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, "*snapshots.py", 6)])
stat = s.statistics("filename")[0]
print(stat.traceback[0].lineno, stat.count >= 10, str(stat).split(": ")[1].split("=")[0])
for stat in s.statistics("traceback")[:1]:
    print([f.lineno for f in stat.traceback], stat.count >= 11, 30000 < stat.size < 31000)
print(len(s.filter_traces([tracemalloc.Filter(False, "*")]).traces), s.traceback_limit, type(s.traces[0]).__name__, s.traces[0].size > 0)
for bad in (lambda: s.statistics("nope"), lambda: s.filter_traces(5), lambda: s.statistics("traceback", True), lambda: tracemalloc.start("x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
f = tracemalloc.Frame(("a.py", 3))
print(f, repr(f), f == tracemalloc.Frame(("a.py", 3)), f < tracemalloc.Frame(("b.py", 1)), tracemalloc.Traceback((("a", 1), ("b", 2))))
print(tracemalloc.Statistic(tracemalloc.Traceback((("a", 1),)), 2048000, 3), tracemalloc._format_size(-5000, True))
n = tracemalloc.get_traced_memory()[0]
x = bytearray(10000)
print(tracemalloc.get_traced_memory()[0] - n > 10000)
tracemalloc.clear_traces()
print(tracemalloc.get_object_traceback(x), tracemalloc.get_traced_memory()[0] < 1000)
del x
tracemalloc.stop()
