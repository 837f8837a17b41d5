# Iterators that hand out the same tuple again when nobody else holds it.
import sys
z = zip([1, 2, 3], "abc")
a = id(next(z)); b = id(next(z)); c = id(next(z))
print(a == b == c)
z = zip([1, 2], "ab")
p = next(z); q = next(z)
print(p, q, p is q)
e = enumerate("abc")
a = id(next(e)); b = id(next(e))
print(a == b)
held = next(e)
print(held, sys.getrefcount(held))
d = {1: 2, 3: 4, 5: 6}
i = iter(d.items())
a = id(next(i)); b = id(next(i))
print(a == b)
x, y = [t for t in d.items()][:2]
print(x is y, x, y)
print([sys.getrefcount(t) for t in zip([1, 2], [3, 4])], [sys.getrefcount(t) for t in enumerate("ab")], [sys.getrefcount(t) for t in d.items()])
for t in zip("ab", "cd"): print(t, sys.getrefcount(t), end=" ")
print()
import itertools
for make in (lambda: itertools.product([1, 2], [3]), lambda: itertools.combinations([1, 2, 3], 2), lambda: itertools.permutations([1, 2]), lambda: itertools.zip_longest([1, 2], [3, 4]), lambda: itertools.pairwise([1, 2, 3])):
    it = make()
    a = id(next(it)); b = id(next(it))
    l = list(make())
    print(a == b, l, l[0] is l[1])
r = reversed([[1], [2]])
print(next(r), sys.getrefcount(r))
m = map(lambda v: v, [[], []])
print(sys.getrefcount(next(m)))
s = "ab"
print([c is k for c, k in zip(s, s)], [c is s[i] for i, c in enumerate(s)])
