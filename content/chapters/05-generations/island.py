import gc


class Node:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
old = Node("old")
gc.collect(0)
young = Node("young")
old.other, young.other = young, old
del old, young
print("generation 0:", gc.collect(0))
print("generation 1:", gc.collect(1))
