heap = {0: "A", 16: "B", 32: "C", 48: "D"}
names = {"first": 0, "last": 48}

del heap[16], heap[32]
print("with holes: ", heap, names)

moved = {}
for place, old in enumerate(sorted(heap)):
    moved[old] = place * 16
heap = {moved[old]: value for old, value in heap.items()}
names = {name: moved[old] for name, old in names.items()}
print("compacted:  ", heap, names)
