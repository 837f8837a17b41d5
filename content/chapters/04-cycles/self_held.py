import gc

gc.disable()
gc.collect()
box = []
box.append(box)
print(box)
del box
print(gc.collect())
