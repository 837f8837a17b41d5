# tags: gc-time
# del removes a name (or an item), not an object.
import sys, gc
class Big:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n)
a = Big("one")
b = a
del a
print("still there:", b.n, sys.getrefcount(b))
l = [b]
del b
print("still there:", l[0].n)
del l[0]
print("now gone")
c = Big("cycle")
c.me = c
del c
print("del did not free it")
gc.collect()
def f():
    x = Big("local")
    del x
    print("before the end of f")
f()
d = {"k": Big("in dict")}
k = d["k"]
d.clear()
print("dict cleared")
k = None
e = [Big("list item")]
for item in e: pass
del e
print("the loop name holds it")
item = None
x = Big("x"); y = x; z = y
del x, y
print("one left")
z = 5
try:
    raise ValueError(Big("in exception"))
except ValueError as err:
    pass
print("exception gone with its name")
print(sys.getrefcount(None) > 1000)
w = Big("rebound")
w = Big("second")
print("first died only after the second was made")
