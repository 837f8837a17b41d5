# tags: deep
# RecursionError at the limit, its text, and going on after it.
import sys
print(sys.getrecursionlimit())
def depth(n):
    return n if n == 0 else 1 + depth(n - 1)
print(depth(900))
def forever(n):
    counts[0] = n
    return forever(n + 1)
counts = [0]
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e, counts[0])
sys.setrecursionlimit(200)
try:
    forever(0)
except RecursionError as e:
    print(e, counts[0])
print(depth(150))
class R:
    def __repr__(self):
        return repr(self)
try:
    repr(R())
except RecursionError as e:
    print(e)
class A:
    def __getattr__(self, n):
        return getattr(self, n + "x")
try:
    A().y
except RecursionError as e:
    print(str(e)[:32])
class E:
    def __eq__(self, o):
        return self == o
try:
    E() == E()
except RecursionError as e:
    print(e)
for bad in (0, -5, "a", 1):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(1000)
print(depth(800))
