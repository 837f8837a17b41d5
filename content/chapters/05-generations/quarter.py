import gc

full = 0


def note(phase, info):
    global full
    if phase == "start" and info["generation"] == 2:
        full += 1


def keep_some(old_objects):
    global full
    old = [[] for _ in range(old_objects)]
    gc.collect()
    full = 0
    kept = []
    for n in range(600):
        kept.append([n])
    return full


gc.collect()
gc.freeze()
gc.set_threshold(10, 2, 2)
gc.callbacks.append(note)
print("beside 100 old objects:", keep_some(100))
print("beside 4000 old objects:", keep_some(4000))
gc.callbacks.remove(note)
