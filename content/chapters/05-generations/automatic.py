import gc


class Node:
    pass


def note(phase, info):
    if phase == "stop":
        print("after", made, "rings:", info["collected"], "collected")


gc.collect()
made = 0
gc.callbacks.append(note)
while made < 1500:
    a, b = Node(), Node()
    a.other, b.other = b, a
    made += 1
gc.callbacks.remove(note)
print("made", made)
