import sys

lists = [[] for _ in range(200)]
gaps = [id(b) - id(a) for a, b in zip(lists, lists[1:])]
print(sys.getsizeof([]), max(gaps, key=gaps.count))
numbers = [int("1000") + n for n in range(200)]
gaps = [id(b) - id(a) for a, b in zip(numbers, numbers[1:])]
print(sys.getsizeof(1000), max(gaps, key=gaps.count))
