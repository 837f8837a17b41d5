# what: Threads take turns in the same order every time.
# why: In a real process the operating system and the interpreter's switch interval decide, and no two runs are alike.
# learner: That a program works here does not prove that its threads are safe. Look for the places where a switch may
#   happen, not for what one run prints.
# native: varies
import threading
out = []
def work(name):
    for i in range(3):
        out.append(f"{name}{i}")
threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)
