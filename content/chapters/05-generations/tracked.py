import gc

print(gc.is_tracked(7), gc.is_tracked("text"), gc.is_tracked(1.5))
print(gc.is_tracked([]), gc.is_tracked(set()), gc.is_tracked(print))
record = {}
print(gc.is_tracked(record))
record["name"] = "Ann"
print(gc.is_tracked(record))
record["tags"] = []
print(gc.is_tracked(record))
