# tags: thread
# What sys tells of all threads: frames and handled exceptions, by the threads' idents, the youngest first.
import sys, threading
hold = threading.Lock(); hold.acquire()
ready = []
def waits(x):
    ready.append(x)
    hold.acquire()
    hold.release()
ts = [threading.Thread(target=waits, args=(i,)) for i in range(2)]
for t in ts:
    t.start()
while len(ready) < 2: pass
frames = sys._current_frames()
print(sorted(frames) == sorted(t.ident for t in threading.enumerate()), threading.get_ident() in frames)
names = {t.ident: t.name for t in threading.enumerate()}
for ident, f in frames.items():
    print(names[ident], f.f_code.co_name, f.f_locals.get("x"))
print(sorted(map(str, sys._current_exceptions().values())))
hold.release()
for t in ts: t.join()
print(len(sys._current_frames()))
