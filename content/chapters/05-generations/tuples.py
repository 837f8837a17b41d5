import gc

gc.disable()
gc.collect()
pair = tuple([1, 2])
nested = (pair, "text")
holder = (1, [])
print(gc.is_tracked(pair), gc.is_tracked(nested), gc.is_tracked(holder))
gc.collect(0)
print(gc.is_tracked(pair), gc.is_tracked(nested), gc.is_tracked(holder))
gc.collect()
print(gc.is_tracked(pair), gc.is_tracked(nested), gc.is_tracked(holder))
