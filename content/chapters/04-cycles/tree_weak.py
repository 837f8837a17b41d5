import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = None if parent is None else weakref.ref(parent)
        if parent is not None:
            parent.children.append(self)

    def __del__(self):
        print(self.name, "is gone")


root = Node("root")
leaf = Node("leaf", root)
print(leaf.parent().name)
del root
print(leaf.parent())
del leaf
print("end")
