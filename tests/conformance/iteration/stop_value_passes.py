# What an iterator's StopIteration carries: which lazy iterators hand it on, which ask "is there more" and forget it.
import itertools as I


class Count:
    """Gives `n` ones, then stops with a value."""

    def __init__(self, n=0):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n:
            self.n -= 1
            return 1
        raise StopIteration("value", self.n)


def last(name, it):
    given = 0
    while True:
        try:
            next(it)
        except StopIteration as e:
            print(f"{name}: {given} items, then {e.args}")
            return
        except Exception as e:
            print(f"{name}: {type(e).__name__}: {e}")
            return
        given += 1


for n in 0, 1, 2:
    print("---", n)
    last("enumerate", enumerate(Count(n)))
    last("enumerate from a large number", enumerate(Count(n), 2**70))
    last("map", map(abs, Count(n)))
    last("map of two", map(max, [1, 2, 3], Count(n)))
    last("zip", zip(Count(n), [5] * 5))
    last("strict zip", zip(Count(n), Count(n), strict=True))
    last("filter", filter(lambda x: n == 1, Count(n)))
    last("filter None", filter(None, Count(n)))
    last("batched", I.batched(Count(n), 2))
    last("pairwise", I.pairwise(Count(n)))
    last("groupby", I.groupby(Count(n)))
    last("tee", I.tee(Count(n))[0])
    last("islice of a cycle", I.islice(I.cycle(Count(n)), 3))
    last("dropwhile", I.dropwhile(lambda x: n == 1, Count(n)))
    last("takewhile", I.takewhile(lambda x: True, Count(n)))
    last("islice", I.islice(Count(n), 5))
    last("islice from 1", I.islice(Count(n), 1, 5))
    last("starmap", I.starmap(max, map(lambda x: (x, x), Count(n))))
    last("chain", I.chain(Count(n), Count(n)))
    last("chain of iterables", I.chain.from_iterable(map(lambda x: (x, x), Count(n))))
    last("accumulate", I.accumulate(Count(n)))
    last("compress", I.compress([1] * 5, Count(n)))
    last("filterfalse", I.filterfalse(lambda x: False, Count(n)))
    last("zip_longest", I.zip_longest(Count(n), Count(1)))
    last("generator", (x for x in Count(n)))


# A failure ends a chain's source and an islice; others ask again.
class Fails:
    def __init__(self):
        self.calls = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.calls += 1
        if self.calls in (2, 3):
            raise ValueError(self.calls)
        return [self.calls]


def thrice(name, it):
    seen = []
    for _ in range(6):
        try:
            seen.append(next(it))
        except (StopIteration, ValueError, TypeError) as e:
            seen.append(repr(e))
    print(name, seen)


thrice("chain", I.chain.from_iterable(Fails()))
thrice("islice", I.islice(Fails(), 5))
thrice("zip", zip(Fails()))
thrice("map", map(len, Fails()))
thrice("enumerate", enumerate(Fails()))
thrice("pairwise", I.pairwise(Fails()))
thrice("batched", I.batched(Fails(), 2))
thrice("zip_longest", I.zip_longest(Fails(), "abcd"))
thrice("not iterable", I.chain.from_iterable(iter([5, [1]])))
