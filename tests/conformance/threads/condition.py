# tags: thread
# Conditions, events, semaphores: who waits is woken, who comes late does not wait.
import threading

cond = threading.Condition()
state = []


def waiter(n):
    with cond:
        cond.wait_for(lambda: len(state) >= n)
        state.append(n)


threads = [threading.Thread(target=waiter, args=(n,)) for n in (3, 2, 1)]
for t in threads:
    t.start()
with cond:
    state.append("go")
    cond.notify_all()
while any(t.is_alive() for t in threads):
    with cond:
        cond.notify_all()
for t in threads:
    t.join()
print(state)
with cond:
    print(cond.wait(timeout=0.01), cond.wait_for(lambda: False, timeout=0.01))
for method in (cond.wait, cond.notify):
    try:
        method()
    except RuntimeError as e:
        print(e)

event = threading.Event()
seen = []


def on_event():
    seen.append(event.wait())


t = threading.Thread(target=on_event)
t.start()
print(event.is_set(), event.wait(0.01))
event.set()
t.join()
print(seen, event.wait(), event.is_set())
event.clear()
print(event.is_set())

sem = threading.Semaphore(2)
inside = []
most = []
lock = threading.Lock()


def limited():
    with sem:
        with lock:
            inside.append(1)
            most.append(len(inside))
        threading.Event().wait(0.001)
        with lock:
            inside.pop()


threads = [threading.Thread(target=limited) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(max(most) <= 2, len(most), inside)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False), sem.acquire(timeout=0.01))
bounded = threading.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as e:
    print(e)
timer = threading.Timer(0.01, seen.append, args=["timer"])
timer.start()
timer.join()
print(seen)
timer = threading.Timer(10, seen.append, args=["never"])
timer.start()
timer.cancel()
timer.join()
print(seen)
