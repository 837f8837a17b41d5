# Lambdas with every kind of parameter.
fs = [
    lambda: 0, lambda a: a, lambda a, b=2: (a, b), lambda *a: a, lambda **k: k,
    lambda a, /, b, *, c: (a, b, c), lambda *, c=3: c, lambda a, *r, k=1, **kw: (a, r, k, kw),
]
print(fs[0](), fs[1](1), fs[2](1), fs[3](1, 2), fs[4](x=1), fs[5](1, 2, c=3), fs[6](), fs[7](1, 2, z=3))
print([f.__code__.co_argcount for f in fs], [f.__code__.co_kwonlyargcount for f in fs], [f.__code__.co_posonlyargcount for f in fs])
print((lambda x: lambda y: x + y)(1)(2), (lambda f: f(f))(lambda f: 5))
print((lambda: (yield))().__class__.__name__, list((lambda: (yield 5))()))
print(sorted([(1, "b"), (0, "c")], key=lambda p: p[1]), (lambda x: x if x else "no")(0))
print((lambda: [i for i in range(3)])(), (lambda *a: (*a, 1))(0), fs[0].__name__, fs[0].__qualname__)
def outer():
    return lambda: outer
print(outer().__qualname__, outer()() is outer)
for f in (lambda: fs[1](), lambda: fs[0](1), lambda: fs[5](1, b=2), lambda: fs[5](a=1, b=2, c=3), lambda: fs[6](1)):
    try:
        f()
    except TypeError as e:
        print(e)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(6), (lambda x=(lambda: 7)(): x)())
print((lambda a, b: a if a > b else b)(3, 9), {k: (lambda k=k: k)() for k in "ab"})
