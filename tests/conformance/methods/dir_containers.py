# dir() of the containers, their views and iterators.
from collections import deque, OrderedDict, defaultdict
base = set(dir(object))
for v in ([], (), {}, set(), frozenset(), range(0), slice(0), {}.keys(), {}.values(), {}.items(), iter([]), iter(()), iter({}), iter(set()), iter(range(0)), iter(""), reversed([]), reversed({}), enumerate([]), zip(), map(len, []), filter(None, []), reversed(()), iter(len, 1), deque(), OrderedDict(), defaultdict()):
    print(type(v).__name__, [n for n in dir(v) if n not in base])
