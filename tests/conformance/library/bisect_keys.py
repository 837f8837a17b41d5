# key= and what is asked of it.
import bisect
data = [("a", 1), ("b", 5), ("c", 9)]
print(bisect.bisect_left(data, 5, key=lambda p: p[1]), bisect.bisect(data, 5, key=lambda p: p[1]))
bisect.insort(data, ("x", 6), key=lambda p: p[1]); print(data)
calls = []
def key(p): calls.append(p); return p[1]
bisect.bisect_left(data, 9, key=key); print(len(calls))
bisect.insort_left(data, ("y", 0), key=key); print(data[0])
