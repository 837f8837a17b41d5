"""Every way into the containers' C functions that runs Python code: each special method below checks the whole ledger,
so that a reference which a function owns and nobody lists is found where it happens. `ledger` is the test's module."""

from ledger import OrderedDict, check


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        check()
        return 1

    def __eq__(self, other):
        check()
        return isinstance(other, K) and self.n == other.n

    def __lt__(self, other):
        check()
        return self.n < other.n

    def __repr__(self):
        check()
        return "K"

    def __index__(self):
        check()
        return self.n

    def __bool__(self):
        check()
        return True

    def __del__(self):
        check()


class Mapping:
    def keys(self):
        check()
        return iter([K(1), K(2)])

    def __getitem__(self, key):
        check()
        return K(9)


def ks(*numbers):
    return [K(n) for n in numbers]


def raises(exception, f):
    try:
        f()
    except exception:
        check()
    else:
        raise AssertionError(exception)


def dicts():
    d = {}
    for i in range(8):
        d[K(i)] = K(i + 100)
    d[K(3)] = K(5)
    d.get(K(4))
    d.pop(K(2))
    d.setdefault(K(20), K(21))
    K(9) in d
    d.update({K(1): K(7)})
    del d[K(1)]
    repr(d)
    d == {K(0): K(1)}
    d == d.copy()
    e = dict(d)
    e |= {K(33): 1}
    {**d}
    d | e
    d.popitem()
    list(d.items())
    list(d.values())
    for _ in d.items():
        check()
    d.clear()
    check()
    dict([(K(1), K(2)), [K(3), K(4)]])
    dict.fromkeys(ks(1, 1), K(5))
    dict.fromkeys({K(1)}, 2)
    dict.fromkeys({K(1): 2})
    dict(Mapping())
    {}.update(Mapping())
    raises(KeyError, lambda: {}[K(1)])
    raises(ValueError, lambda: dict([(K(1), K(2)), ks(1, 2, 3)]))
    raises(TypeError, lambda: dict([(K(1), K(2)), K(3)]))


def lists():
    a = ks(3, 1, 2)
    a.sort()
    a.sort(key=lambda k: K(k.n), reverse=True)
    sorted(a, key=lambda k: k)
    a.index(a[1])
    a.count(K(1))
    a.remove(K(1))
    K(2) in a
    a == ks(3, 2)
    a < ks(4)
    repr(a)
    a[K(0) : K(1)] = ks(5, 6)
    a[::2] = [K(1)] * len(a[::2])
    del a[::2]
    a.extend(K(i) for i in range(3))
    a.extend({K(1)})
    a.extend({K(1): 2})
    a += a
    a.insert(K(1), K(9))
    a.pop(K(0))
    a * 2
    a.clear()
    check()
    a = [K(i) for i in range(20)]
    a[2:15] = []
    del a[1:]
    a[:] = a
    a[0:0] = (K(i) for i in range(12))
    check()
    a.reverse()
    a.copy()
    raises(ZeroDivisionError, lambda: a.sort(key=lambda k: 1 / 0))

    class Incomparable(K):
        def __lt__(self, other):
            check()
            raise OverflowError

    raises(OverflowError, lambda: a.sort(key=lambda k: Incomparable(k.n)))
    raises(ValueError, lambda: a.sort(key=lambda k: a.append(k) or k))
    raises(ValueError, lambda: a.index(K(1000)))
    raises(ValueError, lambda: a.__setitem__(slice(None, None, 2), ks(1)))


def tuples():
    t = (K(1), K(2))
    t == (K(1), K(3))
    t < (K(1), K(3))
    hash(t)
    t.index(t[1])
    t.count(K(1))
    repr(t)
    t + t
    t * 3
    t[::-1]
    tuple(K(i) for i in range(15))
    tuple(ks(1))
    raises(ZeroDivisionError, lambda: tuple(1 / n and K(n) for n in (3, 2, 1, 0)))


def sets():
    s = set(ks(1, 2))
    s.add(K(1))
    s.add(K(3))
    for other in ({K(9)}, {K(1)}, {K(1), K(7)}):
        s | other
        s & other
        s - other
        s ^ other
        s <= other
        s == other
    s.discard(K(2))
    s.update(ks(5), {K(6): 1})
    s == frozenset(s)
    s.isdisjoint(ks(8))
    repr(s)
    s.pop()
    K(1) in s
    hash(frozenset(s))
    s.intersection(ks(1, 3))
    s.difference({K(1): 2})
    s.difference_update(ks(3))
    s.symmetric_difference_update(ks(3))
    s.symmetric_difference_update({K(3): 1})
    s.issuperset(ks(1))
    s.issubset(ks(1))
    s &= {K(1)}
    s.clear()
    {frozenset(ks(1))}.discard({K(1)})
    raises(KeyError, lambda: {frozenset(ks(1))}.remove({K(2)}))


def iterators():
    for _ in zip(ks(1, 2), ks(3, 4)):
        check()
    for _ in enumerate(ks(1, 2)):
        check()
    for _ in map(lambda a, b: check(), ks(1, 2), ks(3, 4)):
        check()
    for _ in filter(lambda k: K(1), ks(1, 2)):
        check()
    for _ in reversed(ks(1)):
        check()
    for _ in iter(lambda: K(1), K(1)):
        check()
    for _ in iter(K(3).__repr__, "K"):
        check()
    range(K(1), K(5), K(2))
    range(5)[K(1)]
    range(5)[K(1) : K(3)]
    range(10).count(K(3))
    K(1) in range(3)
    slice(K(1), K(2)) == slice(K(1), K(3))
    slice(K(1), K(2)).indices(K(5))
    repr(slice(K(1)))
    hash(slice(K(1)))
    zip(ks(1), strict=K(1))
    raises(ValueError, lambda: list(zip(ks(1), [], strict=True)))
    iter({K(1): K(2)}.items()).__reduce__()
    iter({K(1)}).__reduce__()
    list(reversed({K(1): 1}.items()))


def views():
    keys = {K(1): K(2)}.keys()
    keys | {K(1)}
    keys & ks(1)
    keys - {K(1)}
    keys ^ {K(3)}
    keys == {K(1)}
    keys.isdisjoint(ks(2))
    items = {K(1): K(2)}.items()
    items ^ {K(1): K(3)}.items()
    (K(1), K(2)) in items
    repr(items)


def ordered_dicts():
    o = OrderedDict()
    o[K(1)] = K(2)
    o[K(2)] = K(3)
    o[K(1)] = K(4)
    o.move_to_end(K(1))
    o.pop(K(2))
    o.setdefault(K(5), K(6))
    repr(o)
    o == OrderedDict(o)
    o.copy()
    list(o.items())
    o.popitem()
    o | {K(8): 1}
    iter(o).__reduce__()
    o.clear()
    o.update({K(3): K(4)})
    del o[K(3)]
    o[K(1)] = 2
    del o
    check()

    class Sub(OrderedDict):
        pass

    o = Sub({K(1): K(2)})
    o.x = K(1)
    check()
    o.copy()
    del o
    check()


def instances():
    class C:
        pass

    many = [C() for _ in range(40)]
    a = many[0]
    a.x = K(1)
    a.y = K(2)
    check()
    a.x = K(3)
    del a.x
    a.z = 1
    check()
    d = a.__dict__
    a.w = K(9)
    check()
    d["k"] = K(1)
    del a
    many[0] = None
    check()
    b = many[1]
    b.x = K(1)
    d = b.__dict__
    del b
    many[1] = None
    check()
    d["n"] = K(2)
    e = dict(d)
    f = d.copy()
    check()
    # The dicts keep the table of keys that they shared with the class.
    del C, many
    check()
    d.clear()
    check()
    del d, e, f
    check()
    for base, argument in ((dict, ()), (tuple, ks(1)), (list, ks(1)), (int, 5), (set, ks(1))):

        class Sub(base):
            pass

        x = Sub(argument)
        x.attribute = K(2)
        check()
        del x


for part in (dicts, lists, tuples, sets, iterators, views, ordered_dicts, instances):
    part()
    check()
print("done")
