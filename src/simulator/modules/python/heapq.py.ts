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


def _select(n, iterable, key, largest):
    if n == 1:
        missing = object()
        best = (max if largest else min)(iter(iterable), default=missing, key=key)
        return [] if best is missing else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    it = iter(iterable)
    ranks = range(0, -n, -1) if largest else range(n)
    if key is None:
        heap = [(elem, rank) for rank, elem in zip(ranks, it)]
    else:
        heap = [(key(elem), rank, elem) for rank, elem in zip(ranks, it)]
    if not heap:
        return heap
    order, replace = (heapify, heapreplace) if largest else (_heapify_max, _heapreplace_max)
    order(heap)
    worst = heap[0][0]
    rank = -n if largest else n
    for elem in it:
        k = elem if key is None else key(elem)
        if worst < k if largest else k < worst:
            replace(heap, (elem, rank) if key is None else (k, rank, elem))
            worst = heap[0][0]
            rank += -1 if largest else 1
    heap.sort(reverse=largest)
    return [entry[-1 if key is not None else 0] for entry in heap]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return _select(n, iterable, key, True)
`;
