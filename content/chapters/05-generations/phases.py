import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


gc.disable()
gc.collect()
lost, found, kept = Node("lost"), Node("found"), Node("kept")
lost.me = lost
lost.other = found
kept.other = found
del lost, found
print(gc.collect(0))
print(kept.other)
