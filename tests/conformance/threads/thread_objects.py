# tags: thread
# Names, states, errors of Thread objects; locks by themselves; what ends and what stays.
import sys
import threading
import _thread

main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.daemon, main.is_alive(), threading.active_count())


def f(out):
    t = threading.current_thread()
    out.append((t.name, t.daemon, t.is_alive(), threading.active_count(), t in threading.enumerate()))


out = []
t = threading.Thread(target=f, args=(out,))
print(t.name, t.ident, t.is_alive(), t.daemon, repr(t))
t.start()
t.join()
print(out, t.is_alive(), t.ident is not None, threading.active_count())
t = threading.Thread(target=f, kwargs={"out": out}, name="named", daemon=True)
t.start()
t.join()
print(out[-1])


class Own(threading.Thread):
    def run(self):
        out.append(self.name)


o = Own()
o.start()
o.join()
print(out[-1])
for wrong in (
    lambda: t.start(),
    lambda: main.join(),
    lambda: threading.Thread().join(),
    lambda: threading.Lock().release(),
    lambda: threading.RLock().release(),
    lambda: threading.Lock().acquire(True, -2),
    lambda: threading.Lock().acquire(False, 1),
    lambda: threading.Lock().acquire(timeout="x"),
    lambda: setattr(t, "daemon", False),
    lambda: threading.Thread(3),
    lambda: threading.local(3),
    lambda: _thread.start_new_thread(3, ()),
    lambda: _thread.start_new_thread(f, []),
    lambda: _thread.start_joinable_thread(f, handle=t._handle),
    lambda: threading.Semaphore(-1),
):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
with lock as got:
    print(got, lock.locked())
print(lock.locked())
r = threading.RLock()
print(r.acquire(), r.acquire(), r._is_owned(), r._recursion_count())
r.release()
r.release()
print(r._is_owned())
print(type(lock), type(r), threading.local, threading.Lock is type(lock))
print(sys.getsizeof(lock), sys.getsizeof(r), sys.getsizeof(threading.local()))
local = threading.local()
local.x = 1
seen = []


def look():
    seen.append(hasattr(local, "x"))
    local.x = 2
    seen.append(local.x)


t = threading.Thread(target=look)
t.start()
t.join()
print(seen, local.x, local.__dict__)


class Counted(threading.local):
    made = 0

    def __init__(self, start):
        Counted.made += 1
        self.start = start


c = Counted(5)
c.start += 1
t = threading.Thread(target=lambda: seen.append(c.start))
t.start()
t.join()
print(seen[-1], c.start, Counted.made)


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def keeps():
    local.loud = Loud("thread-local")
    here = Loud("local")


t = threading.Thread(target=keeps, name="keeper")
t.start()
t.join()
print("joined")
late = threading.Thread(target=lambda: (threading.Event().wait(0.01), print("after the script's last line")))
late.start()
print("last line")
