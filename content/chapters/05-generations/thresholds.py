import gc

print("%d %d %d" % gc.get_threshold())
