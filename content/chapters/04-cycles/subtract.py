heap = {"a": ["b"], "b": ["a", "c"], "c": [], "d": ["c"]}
refcount = {"a": 1, "b": 1, "c": 2, "d": 1}

gc_refs = dict(refcount)
for name in heap:
    for held in heap[name]:
        gc_refs[held] -= 1
print("left over:", gc_refs)

reachable = [name for name in heap if gc_refs[name] > 0]
for name in reachable:
    for held in heap[name]:
        if held not in reachable:
            reachable.append(held)
print("rescued:  ", reachable)
print("garbage:  ", [name for name in heap if name not in reachable])
