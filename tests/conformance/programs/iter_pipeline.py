# Data through generators and itertools: windows, chunks, grouping, flattening, laziness.
import itertools as it
log = []
def source(n):
    for i in range(n):
        log.append(f"s{i}")
        yield {"id": i, "group": "abc"[i % 3], "value": (i * 7) % 11}
def where(rows, **conds):
    for r in rows:
        if all(c(r[k]) for k, c in conds.items()): yield r
def select(rows, *names): return (tuple(r[n] for n in names) for r in rows)
def window(xs, n):
    x = iter(xs)
    w = tuple(it.islice(x, n))
    if len(w) == n: yield w
    for v in x:
        w = w[1:] + (v,)
        yield w
def chunks(xs, n):
    x = iter(xs)
    while c := list(it.islice(x, n)): yield c
pipe = select(where(source(100), value=lambda v: v > 5), "id", "value")
print(list(it.islice(pipe, 3)), log)
print(list(window(range(5), 3)), list(window([1], 2)), list(chunks("abcdefg", 3)))
rows = sorted(source(9), key=lambda r: r["group"])
for k, g in it.groupby(rows, key=lambda r: r["group"]):
    vals = [r["value"] for r in g]
    print(k, vals, sum(vals), max(vals))
def flatten(x): return it.chain.from_iterable(flatten(e) if isinstance(e, (list, tuple)) else (e,) for e in x)
print(list(flatten([1, [2, (3, [4])], [], 5])), list(it.accumulate(range(1, 6), lambda a, b: a * b)), list(it.takewhile(lambda x: x < 10, (x * x for x in it.count()))))
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(max(range(1, 30), key=lambda n: sum(1 for _ in collatz(n))), list(collatz(6)))
def interleave(*its):
    for group in it.zip_longest(*its, fillvalue=(end := object())):
        yield from (x for x in group if x is not end)
print(list(interleave("abc", [1], (True, False))), list(zip(*[iter("abcdef")] * 2)), dict(zip(it.count(1), "xyz")))
a, b = it.tee(source(4))
next(b)
print([(x["id"], y["id"]) for x, y in zip(a, b)], log[-4:])
def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
print(list(it.islice(pascal(), 5)), sum(map(sum, it.islice(pascal(), 8))))
