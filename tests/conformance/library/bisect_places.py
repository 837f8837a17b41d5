# Where something goes in a sorted list.
import bisect
a = [1, 3, 3, 5]
for x in (0, 1, 2, 3, 4, 5, 6):
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x))
print(bisect.bisect([], 1), bisect.bisect(a, 3, 2), bisect.bisect_left(a, 3, 0, 1), bisect.bisect_left(a, 9, lo=1, hi=2))
