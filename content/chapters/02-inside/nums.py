import sys
from ctypes import c_ssize_t


def count_of(item):
    return c_ssize_t.from_address(item).value


ten = int("-10")
nine = int("-9")
nums = [ten, nine, nine]
addresses = [id(ten), id(nine)]
del ten, nine
print(count_of(addresses[0]), count_of(addresses[1]))
print(len(nums), sys.getsizeof(nums))
print(nums[1] is nums[2])
