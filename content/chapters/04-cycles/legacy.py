import gc


class Doomed:
    def __del__(self):
        pass


gc.collect()
d = Doomed()
d.me = d
del d
print("%d %d" % (gc.collect(), len(gc.garbage)))
