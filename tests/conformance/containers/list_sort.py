# sort: stability, keys, reverse, runs, errors, large inputs.
data = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(data), sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[0], reverse=True), sorted(data, reverse=True))
x = 12345
rnd = []
for i in range(500):
    x = (x * 1103515245 + 12345) % 2 ** 31
    rnd.append(x % 1000)
s = sorted(rnd)
print(s[:10], s[-10:], all(a <= b for a, b in zip(s, s[1:])), sum(s) == sum(rnd))
print(sorted(range(20), key=lambda v: v % 3), sorted([3, 1.5, True, 2]), sorted("hello World"), sorted(["b", "a", "C"], key=str.lower), sorted([[2], [1, 5], [1]]), sorted([(1,), ()]), sorted({"b": 1, "a": 2}), sorted([5, 4, 3, 2, 1]), sorted([1, 2, 3, 0]), sorted([]))
class K:
    count = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        K.count += 1
        return self.v < o.v
for l in ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [2, 1, 4, 3, 6, 5], rnd[:40], [1] * 10):
    K.count = 0
    r = sorted(map(K, l))
    print(K.count, [k.v for k in r] == sorted(l), end="; ")
print()
for f in (lambda: sorted([1, "a"]), lambda: sorted([1, None]), lambda: sorted([1j, 2j]), lambda: sorted(["a", 1, "b"]), lambda: [].sort(lambda: 0), lambda: sorted([1], key=5), lambda: sorted([1], key=lambda: 0), lambda: sorted([1, 2], reverse="x"), lambda: sorted([{}, {}]), lambda: [3, 1].sort(key=None, reverse=True), lambda: sorted([1], rev=1), lambda: sorted([object(), object()])):
    try:
        print(f())
    except TypeError as e:
        print(e)
l = [3, 1, 2]
print(l.sort(), l, l.reverse(), l, sorted(l, key=lambda v: -v), sorted(l, key=None), list(reversed(l)), l)
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=len)[::-1][:3], min(words, key=len), max(words, key=len))
