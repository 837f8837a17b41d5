import gc


def recursive():
    def walk(n):
        return n if n == 0 else walk(n - 1)

    return walk(3)


def careless():
    try:
        int("x")
    except ValueError as error:
        kept = error


def careful():
    try:
        int("x")
    except ValueError as error:
        kept = error
        del kept


gc.disable()
gc.collect()
recursive()
print("recursive closure:", gc.collect())
careless()
print("error in a local name:", gc.collect())
careful()
print("deleted in time:", gc.collect())


class Temporary:
    pass


del Temporary
print("a class:", gc.collect())
