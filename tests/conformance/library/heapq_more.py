# Merging, the largest and smallest, and a queue of tasks.
import heapq, itertools
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge("ace", "bd", reverse=False)), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a"], ["bbb"], ["cc"], key=len)))
print(heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(1, "abc"), heapq.nsmallest(5, [2, 1]), heapq.nlargest(2, ["a", "ccc", "bb"], key=len), heapq.nlargest(0, [1]))
heap, counter = [], itertools.count()
for priority, task in ((2, "b"), (1, "a"), (2, "c")): heapq.heappush(heap, (priority, next(counter), task))
print([heapq.heappop(heap)[2] for _ in range(3)])
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((1,), 2), lambda: heapq.heapify([1, "a"])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
