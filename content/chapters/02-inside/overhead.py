import sys

count = 8
a_type = 8
print(sys.getsizeof(object()) == count + a_type)
print(sys.getsizeof(1), sys.getsizeof(2**30), sys.getsizeof(2**60))
print(sys.getsizeof(1.5))
million = 1_000_000
print(million * count // 1_000_000)
slot = 8
print(million * (sys.getsizeof(1) + slot) // 1_000_000)
