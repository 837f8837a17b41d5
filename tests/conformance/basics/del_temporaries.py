# Temporaries live as long as the expression needs them.
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("~" + self.name, end=" ")
    def __add__(self, other):
        return N(self.name + other.name)
    def me(self):
        return self
    def __eq__(self, other):
        return True
N("a") + N("b")
print("| add")
N("a") + N("b") + N("c")
print("| chain")
N("a").me().me()
print("| calls")
print(N("x") == N("y"), "| eq")
len([N("l1"), N("l2")])
print("| len")
f = lambda *a: print("called", end=" ")
f(N("1"), N("2"))
print("| call")
x = N("old")
x = N("new")
print("| rebind")
x = x + N("er")
print("| self rebind")
[N("i"), 5][1]
print("| subscript")
if N("cond"):
    print("then", end=" ")
print("| condition")
del x
print("| end")
"%s %s" % (N("p").name, N("q").name)
print("| format")
f"{N('r').name}{N('s').name}"
print("| fstring")
