# List, set and dict comprehensions.
print([x * x for x in range(5)], [x for x in range(10) if x % 3 == 0 if x], [(a, b) for a in "xy" for b in range(2)])
print({x % 3 for x in range(7)}, {k: len(k) for k in ["a", "bb"]}, [[j for j in range(i)] for i in range(3)])
x = "outer"
print([x for x in range(3)], x)
print([y := 5, y], y)
def f():
    n = 10
    a = [n + i for i in range(3)]
    b = [i for i in [n for n in range(2)]]
    return a, b, n
print(f())
print([a if a else "zero" for a in (0, 1)], [i for i in "abc" if i != "b"])
m = [[1, 2], [3, 4]]
print([[r[i] for r in m] for i in range(2)], [v for r in m for v in r])
print([f(2) for f in [lambda v, k=k: v * k for k in range(3)]])
class K:
    n = 3
    squares = [i * i for i in range(n)]
print(K.squares)
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    [a for a, b in [1]]
except TypeError as e:
    print(e)
try:
    print(a)
except NameError as e:
    print(e)
print([i for i in []], {i for i in []}, {i: i for i in []}, sum(i for i in range(5)), list(i for i in "ab"))
