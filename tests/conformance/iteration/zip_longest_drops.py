# tags: size
# zip_longest drops an iterator at its end at once, and gives the same tuple again while nobody else holds it.
import gc
import sys
from itertools import zip_longest


class Source:
    def __init__(self, name, n):
        self.name = name
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return f"{self.name}{self.n}"

    def __del__(self):
        print("dropped", self.name)


z = zip_longest(Source("a", 1), Source("b", 3), Source("c", 0), fillvalue="-")
for row in z:
    print(row)
print("end", next(z, "nothing"))
del z
print("gone")

z = zip_longest([1, 2, 3], "ab")
places = set()
for t in z:
    places.add(id(t))
print(len(places))
z = zip_longest([1, 2, 3], "ab")
print(len({id(t) for t in [*z]}))
z = zip_longest(*[[1]] * 4)
print(sys.getsizeof(z), sys.getrefcount(z), gc.is_tracked(z))


class Fails:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("no more")


z = zip_longest(Source("d", 5), Fails(), Source("e", 5))
for _ in range(3):
    try:
        print(next(z))
    except (KeyError, StopIteration) as e:
        print(repr(e))
del z
try:
    zip_longest(Source("f", 1), 5, Source("g", 1))
except TypeError as e:
    print(e)
print(list(zip_longest()), list(zip_longest([])), list(zip_longest([], [1], fillvalue=[])))
