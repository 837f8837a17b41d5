# Unpacking in displays and calls, its order and errors.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, *b), {*a, *b}, [*"ab", 0, *range(2)], (*a,), [*{}])
d, e = {"x": 1}, {"x": 2, "y": 3}
print({**d, **e}, {**e, **d}, {"x": 0, **d, "z": 9}, {**{}, **{}})
def f(*args, **kw):
    return args, kw
print(f(*a, 0, *b), f(**d, y=5), f(1, *a, k=2, **{"j": 3}), f(*a, **d), f(*(), **{}))
print(f(*{"a": 1}), f(*(i for i in range(2))))
calls = [
    lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(x=1, **d),
    lambda: f(**d, **e), lambda: [*5], lambda: {**[1]}, lambda: {*5}, lambda: f(1, *None),
    lambda: print(*1, 2), lambda: (*5,), lambda: f(**{"a": 1}, **{1: 2}),
]
for c in calls:
    try:
        print(c())
    except TypeError as err:
        print(err)
def t(x):
    print(x, end=" ")
    return x
f(t(1), *t([2]), t(3), k=t(4), *t([5]), **t({"z": 6}))
print()
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print({**M()}, f(**M()))
