# What it refuses.
import bisect
for bad in (lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1, "a"], "b"), lambda: bisect.bisect(5, 1), lambda: bisect.insort((1, 2), 1), lambda: bisect.bisect(), lambda: bisect.bisect([1, 2], 1, 0, 99), lambda: bisect.bisect([1], 1, key=5), lambda: bisect.bisect([1], 1, x=2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
