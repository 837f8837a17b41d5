# Repeated frames are folded in a traceback.
import sys
def f(n):
    if n == 0:
        raise KeyError("bottom")
    return f(n - 1)
try:
    f(3)
except KeyError:
    print("short one caught")
print("before")
sys.stdout.flush()
f(20)
