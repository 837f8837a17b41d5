# Types and methods of the built-in iterators.
its = [iter([1]), iter((1,)), iter("a"), iter("é"), iter(b"a"), iter(bytearray(b"a")), iter({1}), iter({1: 2}), iter({1: 2}.values()), iter({1: 2}.items()), iter(range(1)), iter(range(2 ** 65)), reversed([1]), reversed((1,)), reversed({1: 2}), reversed(range(1)), enumerate([1]), zip([1]), map(str, [1]), filter(None, [1]), iter(lambda: 1, 1), iter(memoryview(b"a")), (x for x in [1])]
for i in its:
    print(type(i).__name__, iter(i) is i, hasattr(i, "__length_hint__"), end=" ")
    print(next(i, "end"), next(i, "end"))
l = [1, 2, 3, 4]
i = iter(l)
next(i)
print(i.__length_hint__(), i.__reduce__()[1:], i.__setstate__(3), next(i), next(i, "end"), i.__reduce__()[1])
r = reversed(l)
next(r)
print(r.__length_hint__(), list(r), r.__reduce__()[1])
t = iter((1, 2, 3))
t.__setstate__(2)
print(list(t), iter("abc").__length_hint__(), iter({1, 2}).__length_hint__(), iter(range(5)).__length_hint__())
e = enumerate("ab", 5)
print(next(e), e.__reduce__()[1][1], list(e), list(enumerate("ab", start=-1)), list(enumerate(["x"], 10 ** 20)))
for f in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: enumerate([], 1, 2), lambda: zip(5), lambda: map(), lambda: map(str), lambda: map(5, [1]).__next__(), lambda: filter(None), lambda: filter(5, [1]).__next__(), lambda: reversed({1, 2}), lambda: reversed(iter([1])), lambda: reversed(5), lambda: next(5), lambda: next(iter([])), lambda: type(iter([]))(), lambda: zip([1], strict=5), lambda: zip([1], nope=1)):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [4, 2], [0, 9])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, "", "a", None])), list(zip("abc", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip([1], [2], strict=True)))
for args in (([1, 2], [1]), ([1], [1, 2]), ([1], [1], [])):
    try:
        list(zip(*args, strict=True))
    except ValueError as err:
        print(err)
m = map(print, [1, 2])
print(next(m))
z = zip(iter([1, 2, 3]), iter([1]))
print(next(z), next(z, "end"))
