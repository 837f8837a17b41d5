import threading

results = []


def work(n):
    for _ in range(1000):
        results.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(results))
