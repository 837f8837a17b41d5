import sys


def swap_work(a, b):
    a, b = b, a
    return sys.getrefcount(a)


print(swap_work([], []))
names = ["x"]
pairs = {"first": names, "second": names}
print(sys.getrefcount(names))
del pairs["first"]
print(sys.getrefcount(names))
pairs = None
print(sys.getrefcount(names))
