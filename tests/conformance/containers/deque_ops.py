# collections.deque.
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[3], d.pop(), d.popleft(), d, 3 in d, d.index(3), d.count(3), d.rotate(2), d, d.rotate(-1), d, d.reverse(), d, list(reversed(d)), d.copy() == d, d.copy() is d)
d.insert(2, "ins"); d.remove(3); d[0] = "first"
del d[1]
print(d, d == deque(d), d != deque(), d < deque(["z"]), d + deque([9]), d * 2, deque("ab") * 0, bool(deque()))
m = deque(range(5), maxlen=3)
print(m, m.maxlen, m.append(9), m, m.appendleft(8), m, m.extend("abcd"), m, m + deque([1]), m * 2, m.copy())
m += "z"
m *= 2
print(m, d.clear(), d, deque(maxlen=0), deque([1], None).maxlen)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[0], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: hash(d), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "a"), lambda: d[1:2], lambda: m.insert(0, 1), lambda: setattr(m, "maxlen", 5), lambda: d + [1], lambda: d < [1], lambda: d.rotate("a"), lambda: deque(1, 2, 3), lambda: d["x"], lambda: d.__delitem__(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
e = deque([1, 2, 3])
try:
    for x in e:
        e.append(x)
except RuntimeError as err:
    print(err, e)
it = iter(e)
print(next(it), it.__length_hint__(), type(it).__name__)
e.append(e)
print(e, deque([deque([1])]))
class D(deque): pass
print(D("ab"), type(D("ab").copy()).__name__, D([1]) == deque([1]))
q = deque()
for i in range(200):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1], q[50], sum(q), q.__len__(), q.__getitem__(0), q.__contains__(199), q.__eq__(q), q.__ne__(q), q.__lt__(q), q.__le__(q), q.__gt__(q), q.__ge__(q), q.__iadd__([1]) is q, q.__mul__(0), q.__reversed__().__next__(), q.__copy__() == q)
