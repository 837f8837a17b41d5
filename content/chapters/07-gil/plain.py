import threading

n = 0


def work():
    global n
    for _ in range(3):
        n += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
