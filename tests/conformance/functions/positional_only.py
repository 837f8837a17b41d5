# Positional-only parameters.
def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d
print(f(1), f(1, 5), f(1, 5, 6), f(1, c=7), f(1, d=8), f(1, 2, c=3, d=4))
def g(a, /, **kw):
    return a, kw
print(g(1, a=2), g(1, **{"a": 3}))
def h(a, b, /): return a, b
def k(x, /, y, *, z): return x, y, z
def m(a, /): return a
for call in (lambda: f(a=1), lambda: f(1, b=2), lambda: f(), lambda: f(1, 2, 3, 4), lambda: g(), lambda: h(1, b=2),
             lambda: h(a=1, b=2), lambda: k(1, 2), lambda: k(1, z=3), lambda: k(x=1, y=2, z=3), lambda: m(a=1), lambda: h(1), lambda: h(b=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(f.__code__.co_posonlyargcount, f.__code__.co_argcount, f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (20, 30)
print(f(1))
f.__defaults__ = None
f.__kwdefaults__ = None
try:
    f(1, 2)
except TypeError as e:
    print(e)
try:
    f.__defaults__ = [1]
except TypeError as e:
    print(e)
try:
    f.__kwdefaults__ = (1,)
except TypeError as e:
    print(e)
