# Locals die in the order of their slots when a function returns.
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, end=" ")
def f():
    b = N("b")
    a = N("a")
    c = N("c")
f()
print("| order of first appearance")
def g(p, q):
    x = N("x")
    del p
    print("mid", end=" ")
g(N("p"), N("q"))
print("| parameters")
def h(n):
    v = N("v" + str(n))
    if n:
        h(n - 1)
h(2)
print("| recursion")
def k():
    v = N("kept")
    return v
r = k()
print("returned", end=" ")
del r
print("| result")
def m(*args, **kw):
    y = N("y")
m(N("a1"), N("a2"), k1=N("k1"))
print("| stars")
def early():
    v = N("v")
    return 1
    w = N("w")
early()
print("| early")
def cell():
    z = N("z")
    a = N("a")
    return lambda: z
q = cell()
print("|", end=" ")
del q
print("| cell")
