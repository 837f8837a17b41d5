# tags: thread
# Nobody passes a barrier before all have come; the action runs once a round.
import threading

rounds = []
passed = []
barrier = threading.Barrier(3, action=lambda: rounds.append(len(passed)))


def work(name):
    for n in range(2):
        index = barrier.wait()
        passed.append((n, index))
        barrier.wait()


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(passed))
print(rounds)
print(barrier.parties, barrier.n_waiting, barrier.broken)

b = threading.Barrier(2)
caught = []


def waits():
    try:
        b.wait()
    except threading.BrokenBarrierError as e:
        caught.append(repr(e))


t = threading.Thread(target=waits)
t.start()
while b.n_waiting == 0:
    pass
b.abort()
t.join()
print(caught, b.broken)
b.reset()
print(b.broken)
try:
    b.wait(timeout=0.01)
except threading.BrokenBarrierError as e:
    print(repr(e), b.broken)
try:
    threading.Barrier(0)
except ValueError as e:
    print(e)
