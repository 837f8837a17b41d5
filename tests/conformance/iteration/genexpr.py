# Generator expressions: laziness, scope, the first iterable at once.
def t(x):
    print("<" + str(x) + ">", end="")
    return x
g = (t(i) for i in t([1, 2]) if t(True))
print(" made", end=" ")
print(next(g), end=" ")
print(list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
h = (y for x in [1] for y in undefined)
try:
    next(h)
except NameError as e:
    print(e)
x = "outer"
g = (x for x in range(2))
print(list(g), x)
n = 1
g = (n * i for i in range(3))
n = 10
print(list(g))
print(sum(i for i in range(4)), sum((i for i in range(4)), 10), max(len(w) for w in ("a", "bbb")), any(i > 2 for i in range(5)), sorted((-i for i in range(3))), list((i, j) for i in "ab" for j in range(2) if j or i == "b"), dict((i, i * i) for i in range(3)), {*(c for c in "aa")}, tuple((a, b) for a, b in [(1, 2)]), "".join(c.upper() for c in "abc"))
g = (i for i in [1, 2, 3])
print(2 in g, list(g), type(g).__name__, g.__name__, g.__qualname__, g.gi_code.co_name, g.gi_frame, g.gi_running)
def f():
    v = 5
    g = (v + i for i in range(2))
    v = 100
    return list(g)
print(f())
print([list(j for j in range(i)) for i in range(3)], list(list(k for k in s) for s in ("ab", "c")))
class C:
    a = 2
    b = list(i for i in range(a))
    try:
        c = list(a for i in range(1))
    except NameError as e:
        print(e)
print(C.b)
g = ((yield_ := i) for i in range(3))
print(list(g), yield_)
fs = [f for f in (lambda: i for i in range(2))]
print([f() for f in fs])
