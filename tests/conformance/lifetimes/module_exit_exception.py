# At exit after an uncaught exception: the traceback first, then atexit, then the objects.
import atexit
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
atexit.register(lambda: print("atexit"))
a = N("global")
def f():
    x = N("local")
    raise ValueError("uncaught")
try:
    f()
except ValueError:
    print("caught once")
g = N("g")
f()
