import sys

nums = [-10, -9, -9]
size = sys.getsizeof(nums)
capacity = (size - sys.getsizeof([])) // 8
print(capacity)
print(sys.getrefcount(nums[0]), sys.getrefcount(nums[1]))
