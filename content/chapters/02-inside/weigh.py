import sys

short = ["a"]
long = ["a" * 10_000]
print(sys.getsizeof(short))
print(sys.getsizeof(long))
print(sys.getsizeof(long[0]))
