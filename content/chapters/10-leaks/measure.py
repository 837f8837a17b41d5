import tracemalloc


def load(number):
    return [bytes(100) for _ in range(number)]


def keep():
    return load(2000)


def let_go():
    load(2000)


tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
let_go()
now = tracemalloc.get_traced_memory()[0]
print("after let_go, kilobytes more:", (now - before) // 1024)
kept = keep()
now, peak = tracemalloc.get_traced_memory()
print("after keep, kilobytes more:", (now - before) // 1024)
tracemalloc.stop()
