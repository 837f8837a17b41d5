# range: indexing, slicing, equality, hash, membership, huge values.
r = range(1, 20, 3)
print(r, len(r), r[0], r[-1], r[2:4], r[::-1], r[::2], list(r), r.start, r.stop, r.step, 4 in r, 5 in r, 4.0 in r, "4" in r, r.index(7), r.count(7), r.count(8), list(reversed(r)), r == range(1, 21, 3), r == range(1, 19, 3), hash(r) == hash(range(1, 21, 3)), range(0) == range(5, 5), range(5) != range(6), bool(range(0)), max(r), sum(r), range(3) == [0, 1, 2])
print(range(10, 0, -3), list(range(10, 0, -3)), range(0, -5, -1)[-1], range(5)[1:-1], range(5)[10:], range(-3, 3), range(3)[slice(None)], len(range(-10, 10, 7)), list(range(True, 5)), range(5, 0), list(range(5, 0)), range(0, 10, 20)[0])
big = range(10 ** 30, 10 ** 30 + 10, 4)
print(big, len(big), big[1], 10 ** 30 + 8 in big, big.index(10 ** 30 + 4), list(big)[-1], big[::-1], range(2 ** 100)[2 ** 99], 2 ** 80 in range(2 ** 100))
for f in (lambda: range(), lambda: range(1.0), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: r[99], lambda: r["a"], lambda: r.index(2), lambda: r + r, lambda: len(range(2 ** 100)), lambda: r.__setitem__, lambda: range(None), lambda: r < r, lambda: setattr(r, "start", 1), lambda: r[1.5], lambda: range(1, step=2), lambda: range(3)[None]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(range(2 ** 70))).__name__, type(reversed(range(3))).__name__, next(iter(range(2 ** 70, 2 ** 71))))
class I:
    def __index__(self): return 4
print(range(I()), range(I(), 10, I()), range(10)[I()], I() in range(10), list(range(0, I())))
for i in range(3):
    i = 10
    print(i, end=" ")
print(i, r.__len__(), r.__getitem__(1), r.__contains__(4), r.__eq__(r), r.__ne__(r), r.__hash__() == hash(r), r.__iter__().__next__(), r.__reversed__().__next__(), r.__bool__(), r.__repr__(), r.__lt__(r), r.__reduce__()[1])
