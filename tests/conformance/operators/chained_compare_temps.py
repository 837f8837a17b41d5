# Chained comparison, in, is with side effects and exceptions midway.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("~" + str(self.n), end=" ")
    def __lt__(self, o):
        if o.n == "boom": raise ValueError("boom")
        return self.n < o.n
    def __add__(self, o):
        if o.n == "boom": raise ValueError("boom")
        return D(self.n + o.n)
try:
    D("a") < D("b") < D("boom") < D("z")
except ValueError as e:
    print("caught", e)
print("| after")
try:
    D("a") + D("b") + D("boom") + D("c")
except ValueError:
    print("caught")
print("| after")
try:
    [D("l1"), D("l2"), D("x") + D("boom")]
except ValueError:
    print("caught")
print("| after")
def f(*a): pass
try:
    f(D("p"), D("q"), D("r") + D("boom"))
except ValueError:
    print("caught")
print("| after")
try:
    {"k": D("v"), "j": D("w") + D("boom")}
except ValueError:
    print("caught")
print("| after")
try:
    f"{D('f1').n}{D('f2') + D('boom')}"
except ValueError:
    print("caught")
print("| after")
try:
    x = D("left"); x, y = D("new"), D("t") + D("boom")
except ValueError:
    print("caught", x.n)
print("| after")
try:
    D("k").missing
except AttributeError as e:
    print("caught", e)
print("| after")
try:
    D("nocall")(D("arg"))
except TypeError as e:
    print("caught", e)
print("| after")
try:
    [i for i in [D("c1"), D("c2")] if i + D("boom")]
except ValueError:
    print("caught")
print("| after")
del x
print()
