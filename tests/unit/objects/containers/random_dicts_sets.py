"""Random operations on dicts and sets whose keys collide: which __hash__ and __eq__ are called, in which order the
items stand, how large the tables are."""

import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % n


calls = []


class Key:
    def __init__(self, name, hash_value):
        self.name = name
        self.hash_value = hash_value

    def __hash__(self):
        calls.append(("hash", self.name))
        return self.hash_value

    def __eq__(self, other):
        calls.append(("eq", self.name, getattr(other, "name", other)))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return "Key" + str(self.name)


def any_key(random):
    kind = random(6)
    if kind == 0:
        return "k" + str(random(30))
    if kind == 1:
        return random(40) - 5
    if kind == 2:
        return (1 << 61) * random(4) - random(3)
    if kind == 3:
        return (random(3), "a")
    if kind == 4:
        return Key(random(12), random(3))
    return float(random(10)) / 2


def digest(things):
    value = 0
    for text in map(repr, things):
        for character in text:
            value = (value * 31 + ord(character)) % 1000000007
    return value


for seed in range(12):
    random = Random(seed)
    d, s = {}, set()
    only_str = seed % 3 == 0
    for step in range(400):
        op = random(14)
        k = "s" + str(random(40)) if only_str else any_key(random)
        if op < 4:
            d[k] = step
        elif op == 4:
            d.pop(k, None)
        elif op == 5:
            if k in d:
                del d[k]
        elif op == 6 and d and random(4) == 0:
            calls.append(d.popitem()[1])
        elif op == 7:
            s.add(k)
        elif op == 8:
            s.discard(k)
        elif op == 9:
            s.add(k)
            s ^= {k, 1, 2}
        elif op == 10:
            calls.append(d.setdefault(k, step))
        elif op == 11 and random(8) == 0:
            d = dict(d) if random(2) else d.copy()
        elif op == 12 and random(8) == 0:
            s = s | set(d) if random(2) else s - set(list(d)[:5])
        elif op == 13 and random(30) == 0:
            d.clear()
            s.clear()
        if step % 20 == 0:
            calls.append((sys.getsizeof(d), sys.getsizeof(s), len(d), len(s)))
    print(seed, [repr(item) for item in d.items()])
    if not only_str:
        print([repr(item) for item in s if not isinstance(item, (str, tuple))])
    print(len(s), len(calls), digest(calls), calls[-10:])
    calls.clear()
