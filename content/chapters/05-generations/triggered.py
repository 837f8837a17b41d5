import gc

seen = []


def note(phase, info):
    if phase == "start":
        seen.append(info["generation"])


def rhythm(second):
    gc.collect()
    seen.clear()
    gc.set_threshold(10, second, second)
    gc.enable()
    kept = []
    for n in range(135):
        kept.append([n])
    gc.disable()
    return list(seen)


gc.disable()
gc.callbacks.append(note)
print(rhythm(2))
print("number", rhythm(10).index(1) + 1)
gc.callbacks.remove(note)
