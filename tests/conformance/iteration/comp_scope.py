# Inlined comprehensions: names in and out, closures, class bodies, nested.
x = "module x"
def f():
    x = "local"
    r = [x for x in range(3)]
    return r, x
print(f(), [x for x in "ab"], x)
def g():
    fs = [lambda: i for i in range(3)]
    hs = [lambda i=i: i for i in range(3)]
    return [f() for f in fs], [h() for h in hs]
print(g())
def h():
    return [[(i, j) for j in range(i)] for i in range(3)], {i: {j for j in range(i)} for i in range(3)}
print(h())
def k(n):
    def inner():
        return [n + i for i in range(2)]
    return inner(), [n for n in range(n)], n
print(k(3))
def unbound():
    [z for z in range(2)]
    try:
        return z
    except NameError as e:
        return str(e)
print(unbound())
def before():
    try:
        r = [y for _ in range(1)]
    except NameError as e:
        r = str(e)
    y = 1
    return r, [y for _ in range(1)]
print(before())
def exc():
    i = "kept"
    try:
        [1 // i for i in (1, 0)]
    except ZeroDivisionError:
        return i
print(exc())
class C:
    y = 3
    a = [i for i in range(y)]
    b = [[i, j] for i in range(2) for j in range(2)]
    try:
        c = [y for i in range(1)]
    except NameError as e:
        print("class scope:", e)
    x = "class x"
    d = [x for _ in range(1)]
print(C.a, C.b, C.d)
def w():
    r = [(last := i) for i in range(3)]
    return r, last
print(w())
def lam():
    return [(lambda: (i, j))() for i in range(2) for j in range(2)]
print(lam())
def deep(data):
    return {k: [str(v) for v in vs if v] for k, vs in data.items() if vs}
print(deep({"a": [1, 0], "b": []}))
def loc():
    a = 1
    return [sorted(locals()) for b in range(1)]
print(loc())
print([i for i in range(5) if i % 2 if i > 1], [a + b for a, b in zip([1, 2], [3, 4])], [v for v, in [(1,), (2,)]], [*[i for i in "ab"], *(i for i in "cd")])
