import threading

items = []


def work():
    for n in range(2):
        items.append(n)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(items))
