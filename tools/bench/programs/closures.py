def counter():
    n = 0

    def bump(by=1):
        nonlocal n
        n += by
        return n

    return bump


counters = [counter() for _ in range(100)]
for turn in range(300):
    for bump in counters:
        bump(by=turn % 3)
print(sum(bump() for bump in counters))
