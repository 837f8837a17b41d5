# tags: size
# Sets and tuples.
import sys
g = sys.getsizeof
def grow(n):
    s, out = set(), [(0, g(set()))]
    for i in range(n):
        s.add(i)
        if g(s) != out[-1][1]: out.append((len(s), g(s)))
    return out
print(grow(300))
print([g(set(range(n))) for n in range(25)], [g(frozenset(range(n))) for n in range(12)], [g({i for i in range(n)}) for n in range(12)])
s = set(range(100))
print(g(s), g(s.copy()), g(set(s)), g(s | {1}), g(s & {1, 2}), g(s - s), g(frozenset(s)))
for i in range(95): s.discard(i)
print(g(s), len(s))
s.add(1000)
print(g(s))
s.update(range(50))
print(g(s))
s.clear()
print(g(s), g(set()), g(frozenset()), g({1}), g({1, 2, 3, 4}), g({1, 2, 3, 4, 5}), g(set("abc")))
t = set(range(5))
t.pop(); t.pop()
print(g(t))
u = set()
for i in range(50):
    u.add(i); u.discard(i)
print(g(u), len(u))
print([g((0,) * n) for n in range(12)], g(()), g((1,)), g((1, 2)), g(tuple(range(5))), g(tuple([1, 2, 3])), g((1, 2) + (3,)), g((1, 2) * 3), g((1, 2, 3)[1:]))
class T(tuple): pass
class S(set): pass
print(g(T()), g(T((1, 2))), g(S()), g(S([1])), T().__sizeof__(), set().__sizeof__(), (1, 2).__sizeof__())
from collections import namedtuple, deque
P = namedtuple("P", "x y")
print(g(P(1, 2)), g(deque()), g(deque(range(100))), g(deque(range(64))), g(deque(range(65))))
print(g(iter([])), g(iter(())), g(iter({1})), g(iter("a")), g(iter(range(3))), g(enumerate([])), g(zip()), g(zip([], [])), g(map(len, [])), g(filter(None, [])), g(reversed([])), g(x for x in ()))
