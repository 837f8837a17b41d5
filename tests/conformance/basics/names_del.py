# del unbinds one name; the object goes with its last reference.
class Thing:
    def __init__(self, label):
        self.label = label

    def __del__(self):
        print("gone", self.label)

a = Thing("a")
b = a
del a
print("one name left")
del b
print("no name left")
c = Thing("c")
c = Thing("c2")
print("rebound")
c = None
print("none")
d, e = Thing("d"), Thing("e")
del d, e
print("both")
try:
    del d
except NameError as error:
    print(error)
x = [Thing("in list")]
y = x
del x[0]
print(y)
