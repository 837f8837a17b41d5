import gc
from collections import Counter


class Order:
    def __init__(self, number):
        self.number = number
        self.items = []


history = []


def handle(number):
    order = Order(number)
    order.items.append("tea")
    history.append(order)


def census():
    return Counter(type(each).__name__ for each in gc.get_objects())


gc.collect()
before = census()
for n in range(50):
    handle(n)
after = census()
for name in ("Order", "list"):
    print(name, after[name] - before[name])
