# Argument passing to generator functions and nested calls happens at the call.
def gen(a, *rest, k=[]):
    print("started", end=" ")
    k.append(a)
    yield from (a, rest, list(k))
g = gen(1, 2, 3)
print("made")
print(list(g), list(gen(5)))
try:
    gen()
except TypeError as e:
    print(e)
def args(*a): return a
print(args(*args(*args(1, 2), 3), *[4]), args(args(), args(args())))
def kw(**k): return list(k.items())
print(kw(b=1, a=2), kw(**{"z": 1}, y=2, **{"x": 3}))
def mutate(*a, **k):
    k["new"] = 1
    return a, k
t, d = (1, 2), {"x": 1}
r = mutate(*t, **d)
print(r, d, r[0] is t, mutate(*t)[0] is t)
def only(*args): return args is t
print(only(*t))
def swallow(a, b, *args, **kwargs): return a, b, args, kwargs
print(swallow(*"abcd", **{"k": 1}), swallow(1, b=2, c=3))
def ret(n):
    if n == 0: return
    if n == 1: return None
    if n == 2: return 1, 2
    if n == 3: return (yield)
print(type(ret(0)).__name__)
def deflt(a, b=lambda: "called", c=(1, [2])):
    c[1].append(a)
    return b(), c
print(deflt(1), deflt(2))
