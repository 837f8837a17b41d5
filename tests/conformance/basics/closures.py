# A closure keeps names, not values.
import sys
def counter(start=0):
    n = start
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
a, b = counter(), counter(10)
print(a(), a(), b(), a(5), b(0))
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = []
for i in range(3):
    fs.append(lambda i=i: i)
print([f() for f in fs])
def make(values):
    return [lambda: v for v in values]
print([f() for f in make([1, 2, 3])])
def pair():
    shared = []
    def put(x):
        shared.append(x)
    def get():
        return shared
    return put, get
put, get = pair()
put(1)
put(2)
print(get(), get() is get(), sys.getrefcount(get()))
print(a.__closure__[0].cell_contents, len(a.__closure__), counter.__closure__)
print(a.__code__.co_freevars, counter.__code__.co_cellvars)
def outer(x):
    def middle():
        def inner():
            return x
        return inner
    return middle
print(outer("deep")()())
del a
print(b())
