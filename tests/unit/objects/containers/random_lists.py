"""Random operations on lists: contents, capacity, comparisons, and the order in which items die."""

import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % n


log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        log.append(self.n)

    def __repr__(self):
        return "Item" + str(self.n)

    def __eq__(self, other):
        log.append(("eq", self.n, other.n))
        return self.n == other.n

    def __lt__(self, other):
        log.append(("lt", self.n, other.n))
        return self.n < other.n


def bound(random):
    return None if random(4) == 0 else random(30) - 15


def digest(things):
    value = 0
    for text in map(repr, things):
        for character in text:
            value = (value * 31 + ord(character)) % 1000000007
    return value


for seed in range(14):
    random = Random(seed + 100)

    def item():
        return Item(random(20) if random(3) else random(1000))

    def items(n):
        return [item() for _ in range(n)]

    a = []
    for step in range(300):
        op = random(18)
        try:
            if op < 4:
                a.append(item())
            elif op == 4:
                a.insert(random(40) - 20, item())
            elif op == 5:
                a.pop()
            elif op == 6:
                a.pop(random(20) - 10)
            elif op == 7:
                a.extend(items(random(5)))
            elif op == 8:
                a.extend(item() for _ in range(random(12)))
            elif op == 9:
                a[bound(random) : bound(random)] = items(random(6))
            elif op == 10:
                del a[bound(random) : bound(random) : (random(5) - 2) or 1]
            elif op == 11:
                a[bound(random) : bound(random) : (random(5) - 2) or 1] = items(random(4))
            elif op == 12:
                a.remove(Item(random(20)))
            elif op == 13:
                log.append(("index", a.index(Item(random(20)), random(5), random(30))))
            elif op == 14 and random(4) == 0:
                a.sort(reverse=bool(random(2)))
            elif op == 15 and random(6) == 0:
                a *= random(3)
            elif op == 16:
                a = a[bound(random) :] + a[: bound(random)]
            elif op == 17 and random(10) == 0:
                a.clear()
        except (IndexError, ValueError) as e:
            log.append(str(e))
        if step % 10 == 0:
            log.append((sys.getsizeof(a), len(a)))
    print(seed, a)
    print(len(log), digest(log), log[-8:])
    log.clear()
