# what: Clocks do not read the machine's time. They start at a fixed moment and advance by what the program executes;
#   time.sleep advances them at once.
# why: A run must be the same every time, so that it can be stepped back and forth and a count can be quoted in a text.
# learner: Compare durations within one run if you like, but do not measure speed here.
# native: varies
import time
start = time.perf_counter()
total = 0
for i in range(1000):
    total += i
print("elapsed", time.perf_counter() - start)
before = time.time()
time.sleep(60)
print("slept", round(time.time() - before))
