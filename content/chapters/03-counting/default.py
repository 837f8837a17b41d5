import sys


def add(item, basket=[]):
    basket.append(item)
    return basket


print(add("tea"), add("cup"))
print(sys.getrefcount(add.__defaults__[0]))
del add
print("gone with its function")
