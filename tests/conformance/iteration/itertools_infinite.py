# itertools: count, cycle, repeat, chain, islice, accumulate and the rest.
import itertools as it
print(list(it.islice(it.count(3, 2), 4)), list(it.islice(it.count(0.5, 0.25), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(7, 3)), list(it.islice(it.repeat("x"), 2)), it.count(5), it.repeat(1, 2), list(it.cycle([])))
print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])), list(it.islice(range(10), 2, 8, 3)), list(it.islice("abc", None)), list(it.islice("abcdef", 3)), list(it.islice("abcdef", 2, None)), list(it.accumulate([1, 2, 3])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate([])))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(None, [0, 1, ""])), list(it.compress("abcd", [1, 0, 1])), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("ab", [1], fillvalue="-")), list(it.pairwise([1, 2, 3])), list(it.batched("abcde", 2)))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.permutations("abc", 2)), list(it.permutations([])), list(it.combinations("abcd", 3)), list(it.combinations_with_replacement("ab", 2)), [list(g) for k, g in it.groupby("aabbca")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
a, b = it.tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b), [list(t) for t in it.tee("ab", 3)], it.tee([], 0))
g = it.groupby("aab")
k, first = next(g)
k2, second = next(g)
print(k, list(first), k2, list(second))
for f in (lambda: it.count("a"), lambda: it.islice([1], -1), lambda: it.islice([1], "a"), lambda: it.islice([1]), lambda: it.islice([1], 1, 2, 0), lambda: it.repeat(), lambda: it.repeat(1, "a"), lambda: it.combinations("ab", -1), lambda: list(it.starmap(pow, [1])), lambda: it.chain(1).__next__(), lambda: list(it.batched("ab", 0)), lambda: it.tee([], -1), lambda: it.product(1), lambda: it.cycle(5), lambda: it.zip_longest([1], fill=1), lambda: it.accumulate([1], 2).__next__() and list(it.accumulate([1, 2], 5)), lambda: list(it.batched("abc", 2, strict=True)), lambda: it.permutations("ab", "x"), lambda: len(it.repeat(1)), lambda: it.compress([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c = it.count(10)
print(next(c), next(c), c, list(zip(c, "ab")), next(c), it.repeat(5, times=2).__length_hint__(), sum(it.repeat(3, 4)), list(map(pow, range(4), it.repeat(2))))
