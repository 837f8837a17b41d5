# Clocks go forward.
import time
for clock in (time.time, time.monotonic, time.perf_counter, time.process_time):
    a = clock(); b = clock(); print(clock.__name__, isinstance(a, float), b >= a)
for clock in (time.time_ns, time.monotonic_ns, time.perf_counter_ns):
    print(clock.__name__, isinstance(clock(), int))
a = time.monotonic(); time.sleep(.01); print(time.monotonic() - a >= .01)
for bad in (lambda: time.sleep(-1), lambda: time.sleep("x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(time.get_clock_info("monotonic").monotonic, time.timezone, time.daylight)
