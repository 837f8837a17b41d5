# tags: startup
# At exit: a script without functions or classes of its own; its namespace dies by count, in order.
import weakref, atexit
from collections import deque
d = deque([1])
w = weakref.finalize(d, print, "deque finalized")
s = {1, 2}
r = weakref.ref(s, print)
atexit.register(print, "atexit first registered")
atexit.register(print, "atexit second registered")
print("end")
