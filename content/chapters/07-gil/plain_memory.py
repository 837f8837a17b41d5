import array

numbers = array.array("d", range(1000))
print(numbers.itemsize, numbers[7] is numbers[7])
