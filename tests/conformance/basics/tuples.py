# Tuples: fixed sequences of references.
t = (1, "two", 3.0)
print(t, len(t), t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2)
print((), (1,), type(()), 1 in t, "x" in t, t.index("two"), t.count(1))
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 9), (1, 2) != [1, 2])
a = (1, [2])
a[1].append(3)
print(a)
try:
    a[1] += [4]
except TypeError as e:
    print(e)
print(a)
try:
    a[0] = 5
except TypeError as e:
    print(e)
try:
    del a[0]
except TypeError as e:
    print(e)
try:
    a[7]
except IndexError as e:
    print(e)
try:
    a["x"]
except TypeError as e:
    print(e)
try:
    a.index(9)
except ValueError as e:
    print(e)
print(tuple("abc"), tuple([1, 2]), tuple(), tuple(range(3)), tuple(t) is t, t[:] is t)
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "key"}[(1, 2)])
try:
    hash(a)
except TypeError as e:
    print(e)
empty = ()
print(empty is tuple(), (1, 2) + ())
