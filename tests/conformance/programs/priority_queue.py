# heapq and a heap by hand, with ties, updates and merging.
import heapq
class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key, self.a = key, []
        for i in items: self.push(i)
    def push(self, x):
        self.a.append(x)
        i = len(self.a) - 1
        while i and self.key(self.a[i]) < self.key(self.a[(i - 1) // 2]):
            p = (i - 1) // 2
            self.a[i], self.a[p] = self.a[p], self.a[i]
            i = p
    def pop(self):
        if not self.a: raise IndexError("pop from an empty heap")
        self.a[0], self.a[-1] = self.a[-1], self.a[0]
        x = self.a.pop()
        i = 0
        while True:
            kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(self.a)]
            if not kids: break
            k = min(kids, key=lambda k: self.key(self.a[k]))
            if self.key(self.a[i]) <= self.key(self.a[k]): break
            self.a[i], self.a[k] = self.a[k], self.a[i]
            i = k
        return x
    def __len__(self): return len(self.a)
    def __iter__(self):
        while self: yield self.pop()
data = [5, 3, 8, 1, 9, 2, 7]
h = Heap(data)
print(h.a, list(h), len(h), list(Heap(data, key=lambda x: -x)), list(Heap("hello")))
try:
    h.pop()
except IndexError as e:
    print(e)
q = []
for i, (p, t) in enumerate([(2, "write"), (1, "plan"), (2, "test"), (3, "ship"), (1, "read")]): heapq.heappush(q, (p, i, t))
print([heapq.heappop(q)[2] for _ in range(len(q))])
l = data[:]
heapq.heapify(l)
print(l, heapq.heappushpop(l, 0), heapq.heapreplace(l, 10), l, heapq.nlargest(3, data), heapq.nsmallest(2, data, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], [0])))
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush(5, 1), lambda: heapq.heapify((1,)), lambda: heapq.heappush([1], "a"), lambda: heapq.heapreplace([], 1)):
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
def median(stream):
    lo, hi = [], []
    for x in stream:
        heapq.heappush(hi, -heapq.heappushpop(lo, -x))
        if len(hi) > len(lo): heapq.heappush(lo, -heapq.heappop(hi))
        yield -lo[0] if len(lo) > len(hi) else (hi[0] - lo[0]) / 2
print(list(median(data)))
