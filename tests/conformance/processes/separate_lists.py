# tags: process library
# Two processes append to "the same" list: each has its own copy of it, at the same address, as it was at the fork.
import multiprocessing as mp

items = ["before"]


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"


shared = Thing("shared")


def work(name, out):
    items.append(name)
    shared.name = name
    out.put((name, items, shared.name, id(items)))


if __name__ == "__main__":
    out = mp.SimpleQueue()
    here = id(items)
    processes = [mp.Process(target=work, args=(name, out)) for name in "ab"]
    for p in processes:
        p.start()
    items.append("parent")
    got = sorted(out.get() for _ in processes)
    for p in processes:
        p.join()
    for name, there, told, address in got:
        print(name, there, told, address == here)
    print(items, shared, [p.exitcode for p in processes], mp.active_children())
