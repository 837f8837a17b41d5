# heapq.nlargest and nsmallest: which elements are compared, in which order, and what is kept of equal ones.
import heapq

log = []


class Item:
    def __init__(self, n, name):
        self.n = n
        self.name = name

    def __lt__(self, other):
        log.append(f"{self.name}<{other.name}")
        return self.n < other.n

    def __gt__(self, other):
        log.append(f"{self.name}>{other.name}")
        return self.n > other.n

    def __eq__(self, other):
        log.append(f"{self.name}={other.name}")
        return self.n == other.n

    def __repr__(self):
        return self.name


def items():
    return [Item(n, f"{c}{n}") for c, n in zip("abcdefghij", (3, 1, 4, 1, 5, 9, 2, 6, 5, 3))]


def key(item):
    log.append(f"key {item.name}")
    return item.n // 2


for f in heapq.nlargest, heapq.nsmallest:
    for n in -1, 0, 1, 2, 4, 10, 11:
        for source in list, iter:
            for k in None, key:
                log.clear()
                print(f.__name__, n, source.__name__, k is not None, f(n, source(items()), key=k))
                print("   ", *log)

for args in ((2, 5), ("x", [1, 2]), (2, [1, "a", 3]), (1, [1, "a"]), (2.5, iter([1, 2]))):
    for f in heapq.nlargest, heapq.nsmallest:
        try:
            print(f(*args))
        except TypeError as e:
            print(e)
print(heapq.nlargest(3, {"a": 2, "b": 7, "c": 5, "d": 7}.items(), key=lambda pair: pair[1]))
