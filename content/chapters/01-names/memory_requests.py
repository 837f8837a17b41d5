import sys


def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)


empty = []
print(sys.getsizeof(empty))
empty.append("now it is not empty")
print(sys.getsizeof(empty))
print(depth(5))
