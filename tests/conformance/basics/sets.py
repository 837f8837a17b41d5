# Sets of small ints iterate in a known order.
s = {3, 1, 2}
print(s, len(s), 1 in s, 9 in s, type(s), set(), {1, 1, 1})
s.add(5)
s.add(5)
s.discard(99)
s.remove(3)
print(s)
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a == b, a < b, {2} < a, a >= {1, 2}, a.isdisjoint({7}))
print(a.union([9]), a.intersection([1, 7]), a.difference([1]), a.symmetric_difference([1, 8]))
a |= {7}
a &= {1, 7, 2}
a -= {1}
print(a)
a.update([10, 11])
print(sorted(a), a.pop() in {2, 7, 10, 11}, len(a))
try:
    a.remove("nope")
except KeyError as e:
    print("KeyError", e)
try:
    set().pop()
except KeyError as e:
    print(e)
try:
    {[]}
except TypeError as e:
    print(e)
try:
    {1} + {2}
except TypeError as e:
    print(e)
print({x % 3 for x in range(10)}, set("a"), set([1, 2, 2]), set(range(3)))
a.clear()
print(a, bool(a), set() == {1} - {1})
