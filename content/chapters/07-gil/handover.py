import threading

turns = []


def step(name):
    turns.append(name)


def work(name):
    for _ in range(3):
        step(name)


threads = [threading.Thread(target=work, args=(name,)) for name in "AB"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(turns))
