# Assignment expressions: value, scope, precedence.
if (n := 10) > 5:
    print(n)
print((a := 1) + (b := 2), a, b)
data = [1, 2, 3, 4]
print([y for x in data if (y := x * x) > 4], y)
print(any((hit := x) > 2 for x in data), hit)
while (item := data.pop()) > 1:
    print(item, end=" ")
print("left", item, data)
def f(x):
    return (x := x + 1), x
print(f(1))
print(f"{(w := 5)} {w:=>4}")
total = 0
print([total := total + v for v in range(5)], total)
def g():
    r = [last := i for i in range(3)]
    return r, last
print(g())
d = {(k := "key"): (v := "value")}
print(d, k, v)
print((lambda: (q := 3) + q)())
x = (y := 0, 1)
print(x, y)
print(not (z := False), z)
class C:
    m = (inside := 4) + 1
print(C.m, C.inside)
def h():
    global made
    [made := i for i in range(4)]
h()
print(made)
