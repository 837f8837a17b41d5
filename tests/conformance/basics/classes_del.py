# __del__ runs when the last reference goes, at once.
class Noisy:
    def __init__(self, name):
        self.name = name
        print("made", name)
    def __del__(self):
        print("freed", self.name)
def f():
    local = Noisy("local")
    print("in f")
f()
print("after f")
Noisy("temporary")
print("after temporary")
x = Noisy("x")
l = [x]
x = None
print("still in list")
l.pop()
print("popped")
def g():
    return Noisy("returned")
g()
r = g()
print("kept")
r = None
d = {"k": Noisy("value")}
d["k"] = Noisy("second value")
print("replaced")
d.clear()
print("cleared")
a = Noisy("a")
b = Noisy("b")
a.other = b
del b
print("b lives through a")
del a
print("end")
