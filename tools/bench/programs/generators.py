def evens(limit):
    n = 0
    while n < limit:
        yield n
        n += 2


def squares(values):
    for value in values:
        yield value * value


print(sum(squares(evens(60000))), len([x for x in squares(range(20000)) if x % 3 == 1]))
