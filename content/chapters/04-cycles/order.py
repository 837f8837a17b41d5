import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("__del__ of", self.name)


def watch(name):
    return lambda reference: print("callback for", name)


gc.disable()
gc.collect()
alone = Node("alone")
w0 = weakref.ref(alone, watch("alone"))
del alone
print("--")
x, y = Node("x"), Node("y")
x.other, y.other = y, x
w1 = weakref.ref(x, watch("x"))
w2 = weakref.ref(y, watch("y"))
del x, y
gc.collect()
