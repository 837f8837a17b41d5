import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is gone")


gc.disable()
gc.collect()
a, b, c, d = Node("a"), Node("b"), Node("c"), Node("d")
a.to = b
b.to = a
b.other = c
d.to = c
del a, b, c
print(gc.collect())
print(d.to.name, "is still there")
del d
print("end")
