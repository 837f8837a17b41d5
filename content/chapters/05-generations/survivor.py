import gc


class Node:
    pass


def generation_of(thing):
    for generation in (0, 1, 2):
        if thing in gc.get_objects(generation=generation):
            return generation


gc.disable()
gc.collect()
node = Node()
print(generation_of(node))
gc.collect(0)
print(generation_of(node))
gc.collect(0)
print(generation_of(node))
gc.collect(1)
print(generation_of(node))
gc.collect(2)
print(generation_of(node))
