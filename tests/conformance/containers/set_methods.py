# Every method of set and frozenset, with ints so that the order is known.
s = {1, 2, 3}
t = frozenset([3, 4])
for x in (s, frozenset(s)):
    print(x.union([9], (8,)), x.union(), x.intersection([2, 3], {3}), x.intersection(), x.difference([1], [2]), x.difference(), x.symmetric_difference([3, 5]), x.issubset(range(10)), x.issuperset([1]), x.isdisjoint([7]), x.isdisjoint([1]), x.copy() == x, x.copy() is x, len(x), 2 in x, {2} <= x, x >= t, x | t, x & t, x - t, x ^ t, type(x | t).__name__, type(t | x).__name__, x == {3, 2, 1}, x != t, x < {1, 2, 3, 4}, x > {1})
s.add(4); s.add(4); s.discard(1); s.discard(99); s.remove(2)
print(s, s.pop(), s, s.update([7], (8, 9)), s, s.intersection_update([7, 8]), s, s.difference_update({8}), s, s.symmetric_difference_update([7, 5]), s, s.clear(), s)
s |= {1, 2}; s &= {2, 3}; s -= {9}; s ^= {5}
print(s)
for f in (lambda: s.add([]), lambda: s.remove(99), lambda: s.remove([]), lambda: set().pop(), lambda: s | [1], lambda: s.union(5), lambda: s < [1], lambda: hash(s), lambda: {s}, lambda: t.add(1), lambda: s.__ior__([1]), lambda: set(5), lambda: s[0], lambda: s + s, lambda: s.update(5), lambda: s.issubset(5), lambda: frozenset(1), lambda: s & 1, lambda: s.pop(1), lambda: s.add(), lambda: set([1], [2]), lambda: set(a=1), lambda: {1, []}, lambda: s.__lt__(5), lambda: [] in s):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({frozenset([1]): "fs"}[frozenset([1])], frozenset([1]) in {frozenset([1])}, {1, 2} == frozenset([2, 1]), {frozenset([1])} == {frozenset([1])}, set([1]) in {frozenset([1])}, {1} | {True} | {1.0}, {0, False, 0.0})
s = {1}
s.update(s, s)
u = s
u |= {2}
print(s is u, s, frozenset(t) is t, frozenset() is frozenset(), set("") == set(), t.__contains__(3), s.__len__(), s.__and__({1}), s.__rand__({1}), s.__or__({9}), s.__ror__({9}), s.__sub__({1}), s.__rsub__({7}), s.__xor__({1}), s.__rxor__({1}), s.__iand__({1}), s.__isub__({1}), s.__ixor__({6}), s.__eq__({6}), s.__ne__({6}), s.__le__({6}), s.__lt__({6}), s.__ge__({6}), s.__gt__(set()), s.__iter__().__next__(), s.__repr__(), s.__contains__(6))
