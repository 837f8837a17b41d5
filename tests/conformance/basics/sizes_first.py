# tags: size
# sys.getsizeof of everyday objects.
import sys
for v in (0, 1, 2 ** 30 - 1, 2 ** 30, 2 ** 60, -1, True, 1.5, None, "", "a", "hello", "é", "€", "😀", "é€"):
    print(repr(v), sys.getsizeof(v))
for v in ((), (1,), (1, 2, 3), [], [1], [1, 2], [1, 2, 3], {}, {"a": 1}, {1: 1}, set(), {1, 2, 3}, range(10)):
    print(repr(v), sys.getsizeof(v))
l = []
sizes = []
for i in range(20):
    l.append(i)
    sizes.append(sys.getsizeof(l))
print(sizes)
class C: pass
c = C()
print(sys.getsizeof(object()), sys.getsizeof(c), sys.getsizeof(lambda: 0), sys.getsizeof(len))
c.x = 1
print(sys.getsizeof(c), sys.getsizeof("a" * 100), sys.getsizeof(10 ** 100))
print(sys.getsizeof([0] * 10), sys.getsizeof(list(range(10))), sys.getsizeof([i for i in range(10)]))
