import gc

saved = []


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("__del__ runs")
        saved.append(self)


gc.disable()
gc.collect()
bird = Phoenix()
del bird
print(gc.collect(), len(saved))
saved.clear()
print(gc.collect(), len(saved))
