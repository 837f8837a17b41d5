first, second = [1], [2]
print(id(first) == id(second))
print(id([1]) == id([2]))
