import gc


class Record:
    made = died = 0

    def __init__(self):
        Record.made += 1

    def __del__(self):
        Record.died += 1


collections = []
gc.collect()
gc.callbacks.append(lambda phase, info: collections.append(phase))
kept = []
for n in range(1000):
    record = Record()
    if n % 100 == 0:
        kept.append(record)
del record
gc.callbacks.clear()
print("made", Record.made)
print("died", Record.died)
print("collections", len(collections))
