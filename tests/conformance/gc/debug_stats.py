# gc.DEBUG_STATS and DEBUG_COLLECTABLE write to stderr.
import gc
gc.collect(); gc.disable()
class N: pass
def garbage():
    a = N(); a.l = [a]
garbage()
gc.set_debug(gc.DEBUG_COLLECTABLE)
print(gc.collect())
gc.set_debug(0)
d = {}; d["d"] = d; del d
t = []; t.append((t,)); del t
gc.set_debug(gc.DEBUG_COLLECTABLE)
print(gc.collect())
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
garbage()
print(gc.collect(), gc.garbage)
gc.set_debug(0)
