import gc

gc.disable()
gc.collect()
before = gc.get_stats()


class Node:
    pass


for _ in range(5):
    node = Node()
    node.me = node
del node
gc.collect(0)
gc.collect(1)
after = gc.get_stats()
for g in (0, 1, 2):
    runs = after[g]["collections"] - before[g]["collections"]
    found = after[g]["collected"] - before[g]["collected"]
    print("generation", g, "runs", runs, "collected", found)
