# tags: gc-time
# When automatic collections come: thresholds, loops, calls, generations.
import gc
gc.collect()
hits = []
def cb(phase, info):
    if phase == "start": hits.append(info["generation"])
gc.callbacks.append(cb)
def run(n, *threshold):
    gc.disable(); gc.collect(); hits.clear()
    gc.set_threshold(*threshold); gc.enable()
    keep = []
    for i in range(n): keep.append([i])
    gc.disable()
    return hits[:20], len(hits)
print(run(100, 10), run(100, 10, 2), run(100, 10, 2, 2), run(100, 0), run(50, 1, 1, 1), run(1000, 100, 1000, 1000))
def dies(n):
    gc.disable(); gc.collect(); hits.clear(); gc.set_threshold(10); gc.enable()
    for i in range(n): [i]
    gc.disable()
    return len(hits)
print(dies(200))
class N: pass
def instances(n):
    gc.disable(); gc.collect(); hits.clear(); gc.set_threshold(10); gc.enable()
    keep = []
    for i in range(n): keep.append(N())
    gc.disable()
    return len(hits)
print(instances(100))
def straight():
    gc.disable(); gc.collect(); hits.clear(); gc.set_threshold(3); gc.enable()
    a = set(); b = set(); c = set(); d = set(); e = set()
    n = len(hits)
    gc.disable()
    return n
print(straight())
def comp():
    gc.disable(); gc.collect(); hits.clear(); gc.set_threshold(20); gc.enable()
    x = [[i] for i in range(100)]
    gc.disable()
    return len(hits)
print(comp())
def rec(n): return [rec(n - 1)] if n else []
gc.collect(); hits.clear(); gc.set_threshold(10); gc.enable()
r = rec(50)
gc.disable()
print(len(hits))
gc.collect(); hits.clear(); gc.set_threshold(5); gc.enable()
big = [[], [], [], [], [], [], [], [], [], []]
n1 = len(hits)
len(big)
n2 = len(hits)
gc.disable()
print(n1, n2)
gc.callbacks.clear()
print(gc.get_threshold())
