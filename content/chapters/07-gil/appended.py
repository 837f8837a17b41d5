import threading

results = []


def work(number):
    for n in range(1000):
        results.append(number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(results))
