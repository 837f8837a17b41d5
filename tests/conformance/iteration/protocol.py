# The iterator protocol: iter, next, StopIteration, the two-argument iter.
class Count:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration("done")
        self.i += 1
        return self.i
c = Count(3)
print(next(c), list(c), list(c), next(c, "default"))
try:
    next(c)
except StopIteration as e:
    print(repr(e), e.value)
class Fresh:
    def __iter__(self): return iter([1, 2])
f = Fresh()
print(list(f), list(f), [*f], sum(f), max(f), 2 in f, tuple(f), set(f), sorted(f, reverse=True), dict.fromkeys(f), list(map(str, f)), list(zip(f, f)), list(enumerate(f)), "".join(map(str, f)))
a, b = f
print(a, b)
for bad in (5, None, object(), len, 1.5):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
class NotIt:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Raises:
    def __iter__(self): raise ValueError("iter failed")
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next failed")
for k in (NotIt, NoNext, Raises, NextRaises):
    try:
        for x in k(): pass
    except Exception as e:
        print(type(e).__name__, e)
vals = [3, 2, 1, 0, 9]
print(list(iter(vals.pop, 0)), vals, list(iter(lambda: 5, 5)))
it = iter([1, 2, 3])
print(iter(it) is it, next(it), list(it), list(it))
it = iter(range(10))
for x in it:
    print(x, next(it), end="; ")
print()
it = iter("ab")
try:
    while True:
        print(next(it), end=" ")
except StopIteration:
    print("stop")
