# tags: gc-time
# At exit: module globals of a script with functions die as cyclic garbage, in collector order.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
_private = N("_private")
a = N("a")
b = N("b")
c = [N("c0"), N("c1")]
d = {"k": N("d.k")}
e = N("e"); e.other = N("e.other")
f = N("f"); f.me = f
g = (N("g0"), N("g1"))
def fn(default=N("default")): return a
h = lambda: b
class K:
    attr = N("class attribute")
k = K()
k.x = N("instance attribute")
x = N("rebound"); x = N("x")
y = N("y")
del y
print("end of the program")
