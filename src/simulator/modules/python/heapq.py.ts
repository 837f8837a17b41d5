/** Python part of the module heapq. */
export const source = `
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    order, replace, pop, sign = heapify, heapreplace, heappop, 1
    if reverse:
        order, replace, pop, sign = _heapify_max, _heapreplace_max, _heappop_max, -1
    heap = []
    for rank, it in enumerate(map(iter, iterables)):
        for value in it:
            heap.append([value if key is None else key(value), rank * sign, value, it])
            break
    order(heap)
    while len(heap) > 1:
        top = heap[0]
        while True:
            yield top[2]
            for value in top[3]:
                break
            else:
                pop(heap)
                break
            top[0] = value if key is None else key(value)
            top[2] = value
            replace(heap, top)
            top = heap[0]
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
`;
