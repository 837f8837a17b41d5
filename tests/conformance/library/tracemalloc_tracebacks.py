# tags: startup location
# Where an object was made.
import tracemalloc
def make(): return bytearray(5000)
tracemalloc.start(5)
x = make()
tb = tracemalloc.get_object_traceback(x)
print([f.lineno for f in tb], tb[0] < tb[1], len(tb), tracemalloc.get_traceback_limit())
print(tracemalloc.get_object_traceback(object) is None)
print("\n".join(tb.format()))
tracemalloc.stop()
