import gc


class Node:
    pass


gc.disable()
gc.collect()
node = Node()
node.me = node
gc.freeze()
del node
print(gc.get_freeze_count() > 0, gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())
