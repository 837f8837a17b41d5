# In which order a container lets go.
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name, end=" ")
l = [N("a"), N("b"), N("c")]
del l
print("| list")
t = (N("a"), N("b"), N("c"))
del t
print("| tuple")
d = {1: N("a"), 2: N("b"), 3: N("c")}
del d
print("| dict")
l = [N("a"), [N("b"), N("c")], N("d")]
l.clear()
print("| nested")
l = [N("a"), N("b"), N("c"), N("d")]
del l[1:3]
print("| slice")
l[0] = None
print("| item")
l = None
print("| rest")
class P: pass
p = P()
p.one, p.two = N("one"), N("two")
p = None
print("| instance")
x = N("x")
l = [x, N("y"), x]
x = None
print("|", end=" ")
l = []
print("| shared")
d = {"k": [N("deep")]}
d["k"][0] = N("new")
print("| replaced")
d.pop("k")
print("| popped")
[N("u"), N("v")]
print("| statement")
