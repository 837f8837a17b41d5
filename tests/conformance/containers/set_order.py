# Iteration order of sets of ints follows the table: size, collisions, deletions.
print({5, 3, 1}, {8, 0, 16}, {0, 8, 16}, {16, 8, 0}, {1, 9, 17, 25}, {9, 1}, {-1, -2, 0}, {100, 50, 25}, set(range(20, 0, -3)))
s = set()
for i in (32, 16, 8, 4, 2, 1):
    s.add(i)
    print(list(s), end=" ")
print()
for i in (16, 4, 1):
    s.discard(i)
    print(list(s), end=" ")
print()
for i in (7, 15, 23, 31):
    s.add(i)
print(s, s.pop(), s.pop(), s)
big = {i * 7 % 101 for i in range(60)}
print(list(big)[:15], len(big))
print({i << 5 for i in range(10)}, {i * 1000 for i in range(8)}, {2 ** i for i in range(10)}, {True, 2, 0})
a = {1, 2, 3, 40, 50}
b = {50, 40, 3}
print(a & b, b & a, a - b, a ^ b, a | b, b | a, a.union([100, 60]), a.copy(), set(list(a)), frozenset(a))
c = set(range(10))
for i in range(8):
    c.pop()
print(c)
c.update(range(100, 104))
print(c)
d = set([10, 20, 30])
d.add(5)
d.remove(20)
d.add(21)
print(d, [x for x in d], {x: 1 for x in d}, tuple(d), sorted(d))
try:
    for x in d:
        d.add(x + 1000)
except RuntimeError as e:
    print(e)
try:
    for x in d:
        d.discard(x)
except RuntimeError as e:
    print(e)
it = iter({1, 2})
print(next(it), it.__length_hint__(), type(it).__name__)
print(set(range(5)) == {4, 3, 2, 1, 0}, {0.5, 1.5}, {(1, 2), (0,)} == {(0,), (1, 2)}, {None} | {1} == {1, None})
