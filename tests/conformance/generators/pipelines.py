# Generators feeding generators; coroutines by send; interleaving.
def numbers(n):
    for i in range(n):
        print("produce", i, end="; ")
        yield i
def squares(it):
    for x in it:
        print("square", x, end="; ")
        yield x * x
def odd(it):
    for x in it:
        if x % 2:
            yield x
print(list(odd(squares(numbers(4)))))
def averager():
    total = count = 0
    avg = None
    while True:
        v = yield avg
        if v is None:
            return count, avg
        total += v
        count += 1
        avg = total / count
a = averager()
next(a)
print(a.send(10), a.send(20), a.send(60))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        t = queue.pop(0)
        try:
            print(next(t), end=" ")
            queue.append(t)
        except StopIteration as e:
            print("done", e.value, end=" ")
    print()
def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return name
scheduler(task("a", 2), task("b", 3), task("c", 1))
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)
print(list(merge([1, 4, 6], [2, 3, 7, 8])))
def permutations(l):
    if len(l) <= 1:
        yield l
    else:
        for i in range(len(l)):
            for rest in permutations(l[:i] + l[i + 1:]):
                yield [l[i]] + rest
print(["".join(p) for p in permutations(list("abc"))])
def queens(n, cols=()):
    if len(cols) == n:
        yield cols
    for c in range(n):
        if all(c != k and abs(c - k) != len(cols) - i for i, k in enumerate(cols)):
            yield from queens(n, cols + (c,))
print(next(queens(6)), len(list(queens(6))))
def flatten(x):
    for e in x:
        if isinstance(e, list):
            yield from flatten(e)
        else:
            yield e
print(list(flatten([1, [2, [3, []], 4], [[5]]])))
def primes():
    yield 2
    found = [2]
    n = 3
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 2
p = primes()
print([next(p) for _ in range(15)])
