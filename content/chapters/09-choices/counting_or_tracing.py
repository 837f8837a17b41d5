def run(program, manager):
    names, heap, log = {}, {}, []
    for step, (name, value) in enumerate(program, 1):
        if value is None:
            names.pop(name)
        else:
            names[name] = value
            heap[value] = True
        for dead in manager(step, set(names.values()), set(heap)):
            del heap[dead]
            log.append(f"{dead} in step {step}")
    return log


def counting(step, held, heap):
    return sorted(heap - held)


def tracing(step, held, heap):
    return sorted(heap - held) if step % 4 == 0 else []


program = [
    ("x", "A"),
    ("y", "B"),
    ("x", "C"),
    ("y", None),
    ("x", "D"),
    ("z", "E"),
    ("x", None),
    ("z", None),
]
print("counting:", *run(program, counting), sep="\n  ")
print("tracing: ", *run(program, tracing), sep="\n  ")
