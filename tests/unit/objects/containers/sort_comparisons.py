"""list.sort: which pairs are compared, in which order, for runs of every kind and length; what happens when comparing
raises or changes the list."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % n


class Key:
    __slots__ = ("value", "place")
    calls = 0
    digest = 0

    def __init__(self, value, place):
        self.value = value
        self.place = place

    def __lt__(self, other):
        Key.calls += 1
        Key.digest = (Key.digest * 31 + self.place * 7 + other.place) % 1000000007
        return self.value < other.value


def run(values, **options):
    Key.calls = Key.digest = 0
    a = [Key(value, place) for place, value in enumerate(values)]
    a.sort(**options)
    order = 0
    for key in a:
        order = (order * 31 + key.place) % 1000000007
    print(len(a), Key.calls, Key.digest, order)


random = Random(5)
for size in (0, 1, 2, 3, 5, 10, 31, 32, 33, 63, 64, 65, 100, 200, 257, 500, 1000):
    run([random(1 << 30) for _ in range(size)])
    run([random(4) for _ in range(size)])
    run(range(size))
    run(range(size, 0, -1), reverse=True)
    run([i // 3 for i in range(size, 0, -1)])
    run([i % 7 for i in range(size)])
    run(list(range(size // 2)) + [random(size + 1) for _ in range(size - size // 2)])
    run([size - i if i % 10 else i for i in range(size)])
    run(list(range(0, size, 2)) + list(range(1, size, 2)))
    run([random(100) for _ in range(size)], reverse=True)
    print(sorted((random(5), random(1000)) for _ in range(size))[:5])
    print(sorted(random(1000) / 10 for _ in range(size))[:5])
    print(sorted((str(random(1000)) for _ in range(size)), reverse=True)[:5])
    print(sorted((random(1000) - 500 for _ in range(size)), key=lambda n: -n)[:5])
    print(sorted(float("nan") if random(5) == 0 else float(random(20)) for _ in range(size))[:8])


class Appends:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        a.append(1)
        return self.n < other.n


a = [Appends(3), Appends(2), Appends(1)]
try:
    a.sort()
except ValueError as e:
    print(e, len(a))
a = [3, 1, 2]
try:
    a.sort(key=lambda n: a.append(n) or n)
except ValueError as e:
    print(e, a)


class Raises:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 5:
            raise KeyError(self.n)
        return self.n < other.n


a = [Raises(n) for n in (1, 2, 9, 5, 3)]
try:
    a.sort()
except KeyError as e:
    print(e, [item.n for item in a])


class Reflected:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return NotImplemented

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n


print([item.n for item in sorted([Reflected(2), Reflected(1), Reflected(3)])])
print([pair[0].n for pair in sorted([(Reflected(2), 1), (Reflected(1), 2)])])
print([pair[1].n for pair in sorted([(1, Reflected(2)), (1, Reflected(1))])])
print([pair[0][1].n for pair in sorted([((1, Reflected(2)),), ((1, Reflected(1)),)])])
