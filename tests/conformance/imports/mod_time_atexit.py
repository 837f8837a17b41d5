# time with a modelled clock; atexit's order.
import time, atexit
t = time.time()
a = time.perf_counter()
time.sleep(0.01)
b = time.perf_counter()
print(b > a, time.time() >= t, time.monotonic() > 0 or True, isinstance(time.time_ns(), int), isinstance(time.perf_counter_ns(), int), type(time.process_time()).__name__)
for f in (lambda: time.sleep(-1), lambda: time.sleep("x")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(time.gmtime(0)[:6], time.strftime("%Y-%m-%d", time.gmtime(0)), time.gmtime(86400).tm_mday, type(time.gmtime(0)).__name__)
def bye(*args, **kw): print("bye", args, kw)
print(atexit.register(bye, 1, k=2) is bye)
@atexit.register
def second(): print("registered later, runs earlier")
def fails(): raise ValueError("in atexit")
atexit.register(fails)
atexit.register(bye, "removed")
atexit.unregister(second)
atexit.register(second)
print(atexit._ncallbacks())
try:
    atexit.register(5)
except TypeError as e:
    print(e)
atexit.register(lambda: atexit.register(print, "registered while exiting"))
class D:
    def __del__(self): print("object dies after atexit")
d = D()
print("end of the program")
