import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print(self.name, end=" ")


gc.disable()
gc.collect()
a = Node("a")
gc.collect(1)
b = Node("b")
gc.collect(0)
c = Node("c")
del a, b, c
gc.collect()
print()
