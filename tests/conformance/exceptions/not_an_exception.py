# A class of exceptions whose __new__ makes something else, raised in each way there is.
class Odd(Exception):
    def __new__(cls, *args):
        return 1


def gen():
    yield


def raises():
    raise Odd


def from_cause():
    raise ValueError from Odd


def thrown():
    gen().throw(Odd)


def thrown_with_value():
    g = gen()
    next(g)
    g.throw(Odd, "text")


def thrown_instance():
    gen().throw(Odd("text"))


for f in raises, from_cause, thrown, thrown_with_value, thrown_instance:
    try:
        f()
    except BaseException as e:
        print(f.__name__, type(e).__name__, e)
