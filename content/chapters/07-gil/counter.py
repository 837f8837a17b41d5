import threading

n = 0


def work():
    global n
    for _ in range(5_000):
        n += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
