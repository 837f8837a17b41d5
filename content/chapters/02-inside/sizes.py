import sys

print("%d %d" % (sys.getsizeof(dict()), sys.getsizeof(tuple())))
