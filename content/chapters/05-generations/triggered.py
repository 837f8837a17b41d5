import gc

gc.collect()
gc.set_threshold(10, 2, 2)
seen = []


def note(phase, info):
    if phase == "start":
        seen.append(info["generation"])


gc.callbacks.append(note)
kept = []
for n in range(120):
    kept.append([n])
gc.disable()
gc.callbacks.remove(note)
print(seen)
