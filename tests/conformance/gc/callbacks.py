# tags: gc-time
# gc.callbacks: phases, information, errors, changes while running.
import gc
gc.collect(); gc.disable()
log = []
def cb(phase, info): log.append((phase, info["generation"], info["collected"], info["uncollectable"]))
gc.callbacks.append(cb)
class N: pass
def garbage(n):
    for _ in range(n):
        a = N(); a.me = a
garbage(3)
gc.collect()
gc.collect(0)
garbage(2); gc.collect(1)
print(log)
log.clear()
class D:
    def __init__(self): self.me = self
    def __del__(self): log.append("del")
d = D(); del d
gc.collect()
print(log)
def two(phase, info): log.append(("two", phase))
gc.callbacks.append(two)
log.clear(); gc.collect(0); print(log)
gc.callbacks.remove(cb)
log.clear(); gc.collect(0); print(log)
def bad(phase, info): raise ValueError("in callback " + phase)
import sys
sys.unraisablehook = lambda u: log.append(("unraisable", str(u.exc_value)))
gc.callbacks[:] = [bad]
log.clear(); gc.collect(0); print(log)
gc.callbacks[:] = [5]
log.clear(); gc.collect(0); print(log)
def nested(phase, info):
    log.append(("nested collect", phase, gc.collect()))
gc.callbacks[:] = [nested]
log.clear(); gc.collect(0); print(log)
def makes(phase, info):
    if phase == "start": garbage(1)
gc.callbacks[:] = [makes]
print(gc.collect(0), gc.collect(0))
gc.callbacks.clear()
gc.set_threshold(50, 5, 5)
gc.callbacks.append(cb)
log.clear()
gc.enable()
keep = []
for i in range(200): keep.append([i])
gc.disable()
gc.callbacks.clear()
print([e[:2] for e in log])
