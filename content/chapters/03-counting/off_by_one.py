import sys


def by_parameter(thing):
    return sys.getrefcount(thing)


box = []
print(sys.getrefcount(box))
print(by_parameter(box))
print(sys.getrefcount([]))
print(by_parameter([]))
