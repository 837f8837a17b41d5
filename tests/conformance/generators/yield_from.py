# yield from: delegation of send, throw, close, return values.
def inner():
    try:
        x = yield "i1"
        print("inner got", x)
        y = yield "i2"
        print("inner got", y)
        return "inner result"
    except ValueError as e:
        print("inner caught", e)
        yield "after throw"
        return "result after throw"
    finally:
        print("inner finally")
def outer():
    r = yield from inner()
    print("outer got", r)
    yield "o1"
    return "outer result"
g = outer()
print(next(g), g.gi_yieldfrom.__name__)
print(g.send("A"))
print(g.send("B"))
try:
    next(g)
except StopIteration as e:
    print(e.value)
g = outer()
next(g)
print(g.throw(ValueError("T")))
print(next(g))
g = outer()
next(g)
g.close()
def over(it):
    r = yield from it
    return ("returned", r)
def drive(g):
    out = []
    try:
        while True:
            out.append(next(g))
    except StopIteration as e:
        return out, e.value
print(drive(over([1, 2])), drive(over("ab")), drive(over(range(2))), drive(over(over(over([5])))), drive(over({1: 2})), drive(over(iter([]))))
for bad in (5, None):
    try:
        next(over(bad))
    except TypeError as e:
        print(e)
g = over([1, 2])
next(g)
try:
    g.send("value")
except AttributeError as e:
    print(e)
class It:
    def __iter__(self): return self
    def __next__(self): return "n"
    def send(self, v): return "sent " + str(v)
    def throw(self, e): return "thrown " + repr(e)
    def close(self): print("It.close")
g = over(It())
print(next(g), g.send(1), g.throw(KeyError("k")))
g.close()
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return 1
g = over(NoThrow())
next(g)
try:
    g.throw(KeyError("goes to outer"))
except KeyError as e:
    print(e)
def count(n):
    if n: 
        yield n
        yield from count(n - 1)
print(list(count(20)), sum(count(50)))
def both():
    a = yield from [1]
    b = yield from (x for x in "z")
    return a, b
print(drive(both()))
