import gc


class Node:
    pass


collections = 0


def note(phase, info):
    global collections
    if phase == "start":
        collections += 1


gc.collect()
gc.callbacks.append(note)
for n in range(5000):
    node = Node()
    node.value = [n]
gc.callbacks.remove(note)
print("collections:", collections)
