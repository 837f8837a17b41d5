# Assignment never copies: names, arguments, containers, loops.
a = [1, 2, 3]
b = a
b[0] = 99
print(a, b, a is b)
def change(x):
    x.append("changed")
    x = ["rebound"]
    return x
print(change(a), a)
x = 5
y = x
y += 1
print(x, y)
row = [0] * 3
grid = [row] * 3
grid[1][1] = 7
print(grid, [r is row for r in grid])
l = [1, 2, 3]
for v in l: v *= 10
print(l)
for i, v in enumerate(l): l[i] = v * 10
print(l)
d = {"k": a}
e = dict(d)
e["k"].append("both")
print(d["k"] is e["k"], d)
t = (a, 5)
t[0].append("inside a tuple")
print(t, hash(5) == hash(t[1]))
s = "text"
u = s.replace("t", "T")
s.upper()
print(s, u)
p = q = []
p.append(1)
print(q)
p = p + [2]
print(p, q)
m, n = [], []
print(m == n, m is n)
def f(n): n = n + 1; return n
k = 1
print(f(k), k)
w = list(range(3))
z = w
w = w[::-1]
print(w, z)
c = [[1], [2]]
g = c[:]
g.append([3])
g[0].append("deep")
print(c, g)
