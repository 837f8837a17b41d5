import sys


def deep_size(thing):
    total = sys.getsizeof(thing)
    if isinstance(thing, (list, tuple)):
        for item in thing:
            total += deep_size(item)
    return total


row = [1.5, 2.5]
table = [row, row]
print(sys.getsizeof(table), deep_size(table))
