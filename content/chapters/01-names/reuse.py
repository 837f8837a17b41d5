first = [1]
address = id(first)
del first
second = [2]
print(id(second) == address)
