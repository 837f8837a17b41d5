import sys
from array import array

numbers = [n + 0.5 for n in range(1000)]
packed = array("d", numbers)
of_items = sum(sys.getsizeof(n) for n in numbers)
in_list = sys.getsizeof(numbers) + of_items
print(in_list, sys.getsizeof(packed))
print(packed[0], packed[0] is packed[0])
