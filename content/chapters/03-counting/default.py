import sys


class Basket(list):
    def __del__(self):
        print("the basket is gone")


def add(item, basket=Basket()):
    basket.append(item)
    return basket


print(add("tea"), add("cup"))
print(sys.getrefcount(add.__defaults__[0]))
del add
print("end")
