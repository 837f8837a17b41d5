# tags: process library
# Locks between processes; what a process knows of itself and of its parent; subclasses.
import multiprocessing as mp
import os


def who(out):
    me = mp.current_process()
    out.put((me.name, mp.parent_process().name, me.pid == os.getpid(), os.getppid() == mp.parent_process().pid))


def add(lock, n, conn):
    for _ in range(n):
        with lock:
            conn.send(1)


class Adder(mp.Process):
    def __init__(self, a, b, out):
        super().__init__()
        self.a, self.b, self.out = a, b, out

    def run(self):
        self.out.put(self.a + self.b)


def grandchild(out):
    p = mp.Process(target=who, args=(out,))
    p.start()
    p.join()
    out.put((p.name, p.exitcode))


if __name__ == "__main__":
    print(mp.current_process().name, mp.parent_process(), mp.get_start_method())
    out = mp.SimpleQueue()
    p = mp.Process(target=who, args=(out,))
    print(p.is_alive(), p.exitcode, p.pid)
    p.start()
    print(out.get())
    p.join()
    print(p.is_alive(), p.exitcode)
    p = Adder(2, 3, out)
    p.start()
    print(out.get(), p.name)
    p.join()
    p = mp.Process(target=grandchild, args=(out,))
    p.start()
    print(out.get(), out.get())
    p.join()
    lock = mp.Lock()
    r, w = mp.Pipe(False)
    ps = [mp.Process(target=add, args=(lock, 3, w)) for _ in range(3)]
    for p in ps:
        p.start()
    w.close()
    n = 0
    try:
        while True:
            n += r.recv()
    except EOFError:
        pass
    for p in ps:
        p.join()
    print(n)
    print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.01))
    lock.release()
    try:
        lock.release()
    except ValueError as e:
        print(e)
    s = mp.Semaphore(2)
    print(s.acquire(), s.get_value(), s.acquire(), s.acquire(False))
    event = mp.Event()
    print(event.is_set(), event.wait(0.001))
    p = mp.Process(target=event.set)
    p.start()
    print(event.wait(), event.is_set())
    p.join()
    event.clear()
    print(event.is_set())
    try:
        p.start()
    except AssertionError as e:
        print(e)
    p.close()
    try:
        p.is_alive()
    except ValueError as e:
        print(e)
