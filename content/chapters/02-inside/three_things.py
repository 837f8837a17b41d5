import sys
from ctypes import c_ssize_t

number = int("1000")
again = number
count = c_ssize_t.from_address(id(number)).value
print(type(number), number, count)
print(sys.getsizeof(object()))
print(c_ssize_t.from_address(id(number) + 8).value == id(int))
